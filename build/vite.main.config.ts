import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '..')

/**
 * The main process and the commands, for Node. Only what cannot be bundled stays outside and travels in
 * `dependencies`: Electron itself, the database with its native part, and the query builder that migrations import.
 */
export default defineConfig({
  root,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'kysely', 'kysely/migration'] },
  build: {
    ssr: true,
    outDir: join(root, 'out/main'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        main: join(root, 'electron/main.ts'),
        cli: join(root, 'electron/cli.ts'),
        'documents-worker': join(root, 'electron/documents/worker.ts'),
        'intake-worker': join(root, 'electron/intake/worker.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})
