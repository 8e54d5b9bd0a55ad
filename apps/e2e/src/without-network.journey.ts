import { expect, test } from '@playwright/test'
import { addressOf, expectArrivedOnce, openForms, typeInto } from './open-forms.ts'
import { OwnBrowser, settleIn } from './own-browser.ts'
import { savedBy, signInHere } from './people.ts'

let browser: OwnBrowser
test.beforeEach(async () => {
  browser = new OwnBrowser()
  await browser.line.mend()
})
test.afterEach(() => browser.end())

const shown = (value: string) => `${value.slice(0, 1)}.${value.slice(1)}`

test('200 edits, the network cut in the middle, the browser killed: all arrive, once', async () => {
  test.setTimeout(900_000)
  let page = await browser.start()
  await settleIn(page, 'quantri')
  const [first, second] = await openForms(page)
  if (first === undefined || second === undefined) throw new Error('two open forms are needed')
  for (const form of [second, first]) {
    await page.goto(addressOf(form))
    await expect(page.getByRole('grid')).toBeVisible()
    // the form is drawn some milliseconds before it is kept on the disk
    await page.waitForTimeout(1000)
  }

  const typed = new Map([first, second].map((form) => [form, new Map<string, string>()]))
  let count = 0
  for (const [form, values] of typed) {
    if (form === second) {
      // by the page itself: there is nothing to load it from
      await page.getByRole('combobox', { name: 'Đơn vị' }).selectOption(form.code)
      await page.waitForURL(new RegExp(`dv=${form.code}`))
    }
    for (const { indicator } of form.cells.slice(0, 100)) {
      if (count === 60) await browser.line.cut()
      const value = String(1000 + count++)
      await typeInto(page, indicator, value)
      values.set(indicator, value)
    }
  }
  expect(count).toBe(200)
  // the last Enter is some milliseconds from the disk
  await page.waitForTimeout(1000)
  await browser.kill()

  page = await browser.start()
  for (const form of [first, second]) {
    await page.goto(addressOf(form))
    await expect(page.getByText(/Mất kết nối.*Đang xem số liệu của lúc/)).toBeVisible()
    await expect(page.getByText(form === second ? /Chưa gửi 100 ô/ : /Chưa gửi \d+ ô/)).toBeVisible()
    for (const [indicator, value] of typed.get(form) ?? [])
      await expect(page.locator(`#cell-${indicator}`)).toContainText(shown(value))
  }

  await browser.line.mend()
  // the form that is open sends its own cells, the app those of the other one
  await expect(page.getByText('Đã lưu hết').or(page.getByLabel('Tên đăng nhập'))).toBeVisible({
    timeout: 60_000,
  })
  // the kill may have taken the cookie along, as the end of a session would
  if (page.url().includes('/dang-nhap')) await signInHere(page, 'quantri')
  await expect(page.getByText('Đã lưu hết')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/Mất kết nối/)).toHaveCount(0)
  await expect(async () => {
    for (const [form, values] of typed) await expectArrivedOnce(page, form, values)
  }).toPass({ timeout: 60_000 })
})

test('two tabs without a network: each shows what the other typed, one closes, all arrives', async () => {
  const page = await browser.start()
  await settleIn(page, 'quantri')
  const form = (await openForms(page))[0]
  const [a, b, c] = form?.cells.slice(100) ?? []
  if (!form || !a || !b || !c) throw new Error('an open form is needed')
  await page.goto(addressOf(form))
  const other = await browser.context.newPage()
  await other.goto(addressOf(form))
  await expect(other.getByRole('grid')).toBeVisible()
  await expect(page.getByRole('grid')).toBeVisible()
  await browser.line.cut()
  await typeInto(page, a.indicator, '2001')
  await typeInto(other, b.indicator, '2002')
  await typeInto(page, c.indicator, '2003')
  await typeInto(other, c.indicator, '2004')
  await expect(page.locator(`#cell-${c.indicator}`)).toContainText('2.004')
  await expect(page.getByText('Chưa gửi 3 ô')).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await browser.line.mend()
  await expect(other.getByText('Đã lưu hết')).toBeVisible({ timeout: 60_000 })
  await expectArrivedOnce(
    other,
    form,
    new Map([
      [a.indicator, '2001'],
      [b.indicator, '2002'],
      [c.indicator, '2004'],
    ]),
  )
})

test('a session that ended meanwhile: signing in again sends what was typed', async () => {
  const page = await browser.start()
  await settleIn(page, 'quantri')
  const form = (await openForms(page))[0]
  const cell = form?.cells.at(-1)
  if (!form || !cell) throw new Error('an open form is needed')
  await page.goto(addressOf(form))
  await expect(page.getByRole('grid')).toBeVisible()
  await browser.line.cut()
  await typeInto(page, cell.indicator, '3001')
  await expect(page.getByText('Chưa gửi 1 ô')).toBeVisible()
  await browser.context.clearCookies()
  await browser.line.mend()
  await page.waitForURL(/dang-nhap/, { timeout: 60_000 })
  const saved = savedBy(page)
  await signInHere(page, 'quantri')
  await page.waitForURL(/nhap-so-lieu/)
  await saved
  await expect(page.getByText('Đã lưu hết')).toBeVisible({ timeout: 60_000 })
  await expectArrivedOnce(page, form, new Map([[cell.indicator, '3001']]))
})

test('signing out: warned of unsent values, and nothing is left to be seen', async () => {
  const page = await browser.start()
  await settleIn(page, 'quantri')
  const form = (await openForms(page))[0]
  const cell = form?.cells.at(-2)
  if (!form || !cell) throw new Error('an open form is needed')
  await page.goto(addressOf(form))
  await expect(page.getByRole('grid')).toBeVisible()
  // saves alone do not get through
  await page.route('**/entry.saveFigures*', (route) => route.abort('internetdisconnected'))
  await typeInto(page, cell.indicator, '4001')
  await expect(page.getByText('Chưa gửi 1 ô')).toBeVisible()
  await page.getByRole('button', { name: /Tài khoản/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Còn 1 ô đã nhập chưa gửi được')).toBeVisible()
  page.on('dialog', (asked) => asked.accept())
  await dialog.getByRole('button', { name: 'Vẫn đăng xuất' }).click()
  await page.waitForURL(/dang-nhap/)
  await browser.line.cut()
  await page.goto(addressOf(form))
  await expect(page.getByText('Không kết nối được máy chủ')).toBeVisible()
  await expect(page.getByRole('grid')).toHaveCount(0)
  await page.unroute('**/entry.saveFigures*')
  await browser.line.mend()
  await page.goto(addressOf(form))
  await page.waitForURL(/dang-nhap/)
  await signInHere(page, 'tinh')
  await expect(page.getByText('4.001')).toHaveCount(0)
  await page.getByRole('button', { name: /Tài khoản/ }).click()
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.waitForURL(/dang-nhap/)
  await signInHere(page, 'quantri')
  await expect(async () => {
    await expectArrivedOnce(page, form, new Map([[cell.indicator, '4001']]))
  }).toPass({ timeout: 60_000 })
})

test('another person signs in in another tab: what the first one typed is not sent as theirs', async () => {
  const page = await browser.start()
  await settleIn(page, 'quantri')
  const form = (await openForms(page))[0]
  const cell = form?.cells.at(-3)
  if (!form || !cell) throw new Error('an open form is needed')
  await page.goto(addressOf(form))
  await expect(page.getByRole('grid')).toBeVisible()
  let sent = 0
  await page.route('**/entry.saveFigures*', (route) => {
    sent++
    return route.abort('internetdisconnected')
  })
  await typeInto(page, cell.indicator, '5001')
  await expect(page.getByText('Chưa gửi 1 ô')).toBeVisible()
  const other = await browser.context.newPage()
  await other.goto('/dang-nhap')
  await signInHere(other, 'tinh')
  await expect(page.getByRole('grid')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Tài khoản: Ban Dân vận Tỉnh ủy' })).toBeVisible()
  // a try that was under way then may still be counted (the server refuses it); tries come every five seconds
  await page.waitForTimeout(1000)
  const before = sent
  await page.waitForTimeout(6000)
  expect(sent).toBe(before)
  await other.goto('/dang-nhap')
  await signInHere(other, 'quantri')
  await page.unroute('**/entry.saveFigures*')
  await expect(async () => {
    await expectArrivedOnce(other, form, new Map([[cell.indicator, '5001']]))
  }).toPass({ timeout: 60_000 })
})
