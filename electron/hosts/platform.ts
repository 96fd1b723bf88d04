/**
 * What a host lends the backend of the machine around it: where files go, the system's own dialogs. Paths are
 * absolute. Bytes pass
 * through here and never through the answer of a command, but for the files that the page is to open.
 */
export type Platform = {
  readonly host: 'ipc' | 'http' | 'memory'
  /** Whether `chooseFolder` can ask with the system's own dialog. */
  readonly systemDialogs: boolean
  /**
   * Writes a file whole or not at all.
   * @throws {Failure} `refused/fileExists` unless overwriting was agreed to; `fileLocked`; `refused/folderNotWritable`
   */
  readonly saveFile: (path: string, bytes: Uint8Array, options: SaveOptions) => Promise<void>
  /** The folder that the person chose; null when she cancelled or the host has no dialog. */
  readonly chooseFolder: (startIn: string | null) => Promise<string | null>
  /** Shows a folder, or a file in its folder, in the system's file manager. */
  readonly reveal: (path: string) => Promise<void>
  /** The next plan file that the operating system handed to the program, each once; null when none waits. */
  readonly takeOpenedFile: () => OpenedFile | null
  /** Where this person keeps documents: the first folder offered for saving. */
  readonly documentsFolder: () => string
}

/** A whole file, as commands of the contract take it. */
export type OpenedFile = { readonly name: string; readonly base64: string }

export type SaveOptions = { readonly overwrite: boolean }
