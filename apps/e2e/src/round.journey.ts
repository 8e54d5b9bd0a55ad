import { type Browser, expect, type Page, test } from '@playwright/test'
import { formOnServer } from './ask.ts'
import { answerCell, openMatrix, signIn, submitReport, typeFigure } from './people.ts'
import { picture } from './pictures.ts'

// A whole round with three districts at once, from opening it to an exception after it is locked. 2025 has a
// published figure but no round; its districts ended on 30/06/2025.
const districts = [
  { editor: 'donghoi', code: '450', name: 'Đồng Hới' },
  { editor: 'minhhoa', code: '452', name: 'Minh Hóa' },
  { editor: 'botrach', code: '455', name: 'Bố Trạch' },
] as const
const [first, second, third] = districts
const form = '/nhap-so-lieu?nam=2025'
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

async function openRound(admin: Page): Promise<void> {
  await admin.getByRole('combobox', { name: 'Năm' }).selectOption('2025')
  await admin.getByLabel('Ngày mở').fill('2025-05-01')
  await admin.getByLabel('Hạn nộp').fill(inAMonth)
  await admin.getByLabel('Ngày chốt số liệu').fill('2025-06-30')
  await picture(admin, 'quan-tri/mo-dot')
  await admin.getByRole('button', { name: 'Mở đợt', exact: true }).click()
  await admin.getByRole('button', { name: 'Đưa về nháp để đơn vị xem và nộp lại' }).click()
  await expect(admin.getByRole('row', { name: /Lệ Thủy/ })).toContainText('Nháp')
}

async function enter(browser: Browser, district: (typeof districts)[number]): Promise<Page> {
  const page = await signIn(browser, district.editor, form)
  await expect(page.getByRole('grid')).toBeVisible()
  // as last year, but for one that asks for a note
  const before = await formOnServer(page, district.code, 2025)
  for (const indicator of ['dvk_registered_base', 'dvk_stock', 'dvk_commendations'])
    await typeFigure(page, indicator, before.get(indicator)?.previous?.value ?? '0')
  if (district === first) await typeFigure(page, 'dvk_stock', '260')
  await submitReport(page, 'Nộp báo cáo')
  return page
}

async function objectTo(reviewer: Page, code: string, indicator: string, reason: string): Promise<void> {
  const panel = await openMatrix(reviewer, 2025, code, indicator)
  await panel.getByRole('textbox', { name: /Lý do trả lại/ }).fill(reason)
  await panel.getByRole('button', { name: /Trả lại ô này/ }).scrollIntoViewIfNeeded()
  if (code === first.code) await picture(reviewer, 'ra-soat/o', { x: 760, y: 76 })
  const kept = reviewer.waitForResponse((answer) => answer.url().includes('review.flag') && answer.ok())
  await panel.getByRole('button', { name: /Trả lại ô này/ }).click()
  await kept
}

async function returnReport(reviewer: Page, code: string): Promise<void> {
  await reviewer.goto(`/ra-soat/${code}?nam=2025`)
  await reviewer.getByRole('button', { name: /^Trả lại báo cáo, 1 ô/ }).click()
  const dialog = reviewer.getByRole('dialog')
  await dialog.getByLabel('Nộp lại trước ngày').fill(inAMonth)
  if (code === first.code)
    await picture(reviewer, 'ra-soat/tra-lai', { x: 280, y: 120, width: 806, height: 530 })
  await dialog.getByRole('button', { name: 'Trả lại báo cáo' }).click()
  await expect(reviewer.getByText('Đã trả lại báo cáo.')).toBeVisible()
}

async function approveReport(reviewer: Page, code: string): Promise<void> {
  await reviewer.goto(`/ra-soat/${code}?nam=2025`)
  await reviewer.getByRole('button', { name: /^Duyệt A/ }).click()
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Duyệt báo cáo' }).click()
  await expect(reviewer.getByText('Đã duyệt báo cáo.')).toBeVisible()
}

test.use({ actionTimeout: 60_000 })
test('three districts at once through a whole round, and an exception after it is locked', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const admin = await signIn(browser, 'quantri', '/quan-tri/dot-bao-cao/mo')
  await test.step('the administrator opens the round', () => openRound(admin))
  const round = new URL(admin.url()).pathname

  const editors = await test.step('three districts enter and submit at once', () =>
    Promise.all(districts.map((district) => enter(browser, district))))
  const [answering, correcting] = editors as [Page, Page, Page]

  const reviewer = await signIn(browser, 'tinh', '/ra-soat?nam=2025')
  await test.step('the reviewer objects to single cells and returns two reports with a deadline', async () => {
    await expect(reviewer.getByRole('grid')).toBeVisible()
    await picture(reviewer, 'ra-soat/bang', { height: 600 })
    await objectTo(reviewer, first.code, 'dvk_stock', 'Đề nghị gửi kèm danh sách mô hình.')
    await objectTo(reviewer, second.code, 'dvk_commendations', 'Xác nhận lại số.')
    await returnReport(reviewer, first.code)
    await returnReport(reviewer, second.code)
  })

  await test.step('the districts answer where the cells stand, by words and by another figure', async () => {
    await answering.goto(form)
    await answerCell(answering, 'dvk_stock', 'Danh sách gửi ngày 20/6.')
    await submitReport(answering, 'Nộp lại')
    await correcting.goto(form)
    await expect(correcting.getByText(/trả lại 1 ô .* đã trả lời 0\/1/)).toBeVisible()
    await typeFigure(correcting, 'dvk_commendations', '4')
    await submitReport(correcting, 'Nộp lại')
  })

  await test.step('the reviewer sees what changed, approves clean cells, then the reports', async () => {
    await reviewer.goto(`/ra-soat/${second.code}?nam=2025`)
    await reviewer.getByRole('button', { name: /^Sửa từ khi trả lại/ }).click()
    await expect(reviewer.getByRole('row', { name: /được khen thưởng/ })).toBeVisible()
    await picture(reviewer, 'ra-soat/bao-cao', { height: 400 })
    await reviewer.getByRole('button', { name: /^Duyệt \d+ ô sạch$/ }).click()
    await expect(reviewer.getByRole('button', { name: /^Duyệt \d+ ô sạch$/ })).toHaveCount(0)
    for (const { code } of districts) await approveReport(reviewer, code)
  })

  await test.step('the administrator locks the round; nobody types any more', async () => {
    await admin.goto(round)
    await admin.getByRole('button', { name: 'Chốt đợt' }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: /vẫn chốt khi còn 5 báo cáo/ }).check()
    await picture(admin, 'quan-tri/chot-dot', { x: 280, y: 100, width: 806, height: 570 })
    await dialog.getByRole('button', { name: 'Chốt đợt' }).click()
    await expect(dialog).toHaveCount(0)
    const editor = await signIn(browser, 'lethuy', form)
    await expect(editor.getByText('Đợt báo cáo đã chốt nên không sửa được.')).toBeVisible()
    await expect(editor.locator('#cell-dvk_stock')).toHaveAttribute('aria-readonly', 'true')
  })

  await test.step('an exception reopens one report alone: returned, corrected, approved', async () => {
    await admin.getByRole('button', { name: `Mở lại ${third.name}` }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByLabel('Mở đến hết ngày').fill(inAMonth)
    await dialog.getByLabel('Lý do').fill('Sửa số khen thưởng theo kết luận thẩm định.')
    await picture(admin, 'quan-tri/mo-lai', { x: 280, y: 150, width: 806, height: 470 })
    await dialog.getByRole('button', { name: 'Mở lại', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect(admin.getByRole('row', { name: /Sửa số khen thưởng theo kết luận thẩm định/ })).toBeVisible()
    await picture(admin, 'quan-tri/dot', { height: 530 })
    await objectTo(reviewer, third.code, 'dvk_commendations', 'Sửa theo kết luận thẩm định.')
    await returnReport(reviewer, third.code)
    const editor = editors[2] as Page
    await editor.goto(form)
    await typeFigure(editor, 'dvk_commendations', '5')
    await submitReport(editor, 'Nộp lại')
    await approveReport(reviewer, third.code)
    const locked = await reviewer.goto(`/ra-soat/${first.code}?nam=2025`)
    expect(locked?.ok()).toBe(true)
    await expect(reviewer.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(reviewer.getByRole('button', { name: /^Trả lại/ })).toHaveCount(0)
  })
})
