import { type DragEvent, useState } from 'react'

/**
 * A place that takes a dropped file. What a place inside it took is left alone; what `onFile` turns down goes on to
 * the place around it.
 *
 * @param onFile answers whether the file is taken.
 */
export function useFileDrop(onFile: (file: File) => boolean) {
  const [over, setOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    over,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!hasFiles(event)) return
        setOver(!event.defaultPrevented)
        event.preventDefault()
      },
      onDragLeave(event: DragEvent) {
        const to = event.relatedTarget
        if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false)
      },
      onDrop(event: DragEvent) {
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (event.defaultPrevented || !hasFiles(event) || file === undefined) return
        if (onFile(file)) event.preventDefault()
      },
    },
  }
}
