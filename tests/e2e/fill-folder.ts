import { expect, type Locator, type Page } from '@playwright/test'

/** Names the folder to save in, once the one that the program offers has come: it would join what is typed meanwhile. */
export async function fillFolder(place: Page | Locator, folder: string): Promise<void> {
  const field = place.getByLabel('Lưu vào thư mục')
  await expect(field).not.toHaveValue('')
  await field.fill(folder)
}
