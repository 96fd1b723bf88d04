import { contextBridge, ipcRenderer } from 'electron'
import type { Host } from '../shared/api/client.ts'

const host: Host = {
  invoke: (name, input, origin) => ipcRenderer.invoke('invoke', name, input, origin),
  subscribe: listener => {
    const hear = (_event: unknown, changed: Parameters<typeof listener>[0]) => listener(changed)
    ipcRenderer.on('changed', hear)
    return () => ipcRenderer.off('changed', hear)
  },
}

contextBridge.exposeInMainWorld('soKeHoach', host)
