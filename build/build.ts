import { buildApp, partNames } from './build-app.ts'

/** `npm run build`: the page, the main process with the commands, and the preload script, into `out/`. */
await buildApp(partNames)
