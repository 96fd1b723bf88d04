/** Laws that a later one took the place of under another name: number and symbol of both. */
export const successors: ReadonlyMap<string, string> = new Map([
  // Luật Chuyển đổi số thay Luật Công nghệ thông tin.
  ['67/2006/QH11', '148/2025/QH15'],
  // Luật An ninh mạng năm 2025 thay Luật An toàn thông tin mạng và Luật An ninh mạng năm 2018.
  ['86/2015/QH13', '116/2025/QH15'],
  ['24/2018/QH14', '116/2025/QH15'],
])
