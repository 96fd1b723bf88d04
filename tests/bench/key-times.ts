import type { Page } from '@playwright/test'

/**
 * Begins to time keys.
 *
 * @returns what answers the milliseconds from each key since then to the frame that shows what it did.
 */
export async function watchKeys(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const times: number[] = []
    const isWatched = Reflect.has(window, 'keyTimes')
    Object.assign(window, { keyTimes: times })
    if (isWatched) return
    window.addEventListener(
      'keydown',
      event => {
        requestAnimationFrame(() => {
          // The first task after a frame's callbacks runs when it has been handed over to be shown.
          const channel = new MessageChannel()
          channel.port1.onmessage = () =>
            Reflect.get(window, 'keyTimes').push(performance.now() - event.timeStamp)
          channel.port2.postMessage(null)
        })
      },
      true,
    )
  })
  return async () => {
    await page.waitForTimeout(300)
    const times: unknown = await page.evaluate(() => Reflect.get(window, 'keyTimes'))
    return Array.isArray(times) ? times.map(Number) : []
  }
}
