import { useEffect, useState } from 'react'

/** Milliseconds of quiet before what is worked out over a whole plan is worked out again. */
const quietTime = 400

/** A value as it was when it last rested; at once for the first. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), quietTime)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
