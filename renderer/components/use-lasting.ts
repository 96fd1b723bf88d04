import { useEffect, useState } from 'react'

/** Short work shows nothing: milliseconds that something must last before it is worth a sign. */
const worthShowing = 300

/** True once `on` has lasted a while; false as soon as it ends. */
export function useLasting(on: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLasting(true), worthShowing)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [on])
  return on && lasting
}
