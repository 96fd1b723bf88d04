import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'

// The web variant that Fluent names second by default lacks Vietnamese letters.
const fontFamilyBase = "'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif"
const light: Theme = { ...webLightTheme, fontFamilyBase }
const dark: Theme = { ...webDarkTheme, fontFamilyBase }

const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void) {
  systemIsDark.addEventListener('change', listener)
  return () => systemIsDark.removeEventListener('change', listener)
}

/** Light or dark as the system is, and as it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => systemIsDark.matches) ? dark : light
}
