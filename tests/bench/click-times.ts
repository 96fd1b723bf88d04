import type { Page } from '@playwright/test'

/** Milliseconds after which a screen is taken as not coming. */
const patience = 10_000
/** Milliseconds that a hand's pointer is on something before it clicks, at the least. */
const aiming = 100

/**
 * Milliseconds from a click to the frame that shows what was asked for. The pointer comes first, as it does by hand.
 *
 * @param target selector of what is clicked.
 * @param wanted selectors; the screen is there when each of them finds something.
 * @throws Error when it does not come within ten seconds.
 */
export async function clickToPaint(page: Page, target: string, wanted: readonly string[]): Promise<number> {
  await page.evaluate(
    ({ wanted, patience }) => {
      const isThere = () => wanted.every(selector => document.querySelector(selector) !== null)
      const painted = new Promise<number>((done, fail) => {
        window.setTimeout(() => fail(new Error(`not shown: ${wanted.join(', ')}`)), patience)
        window.addEventListener(
          'click',
          ({ timeStamp }) => {
            const watcher = new MutationObserver(() => {
              if (!isThere()) return
              watcher.disconnect()
              requestAnimationFrame(() => {
                // The first task after a frame's callbacks runs when it has been handed over to be shown.
                const channel = new MessageChannel()
                channel.port1.onmessage = () => done(performance.now() - timeStamp)
                channel.port2.postMessage(null)
              })
            })
            watcher.observe(document, { subtree: true, childList: true, attributes: true })
          },
          { capture: true, once: true },
        )
      })
      Object.assign(window, { painted })
    },
    { wanted, patience },
  )
  await page.locator(target).hover()
  await page.waitForTimeout(aiming)
  await page.locator(target).click()
  return Number(await page.evaluate(() => Reflect.get(window, 'painted')))
}
