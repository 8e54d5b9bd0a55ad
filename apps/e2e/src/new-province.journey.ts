import { expect, test } from '@playwright/test'
import config from '../playwright.config.ts'
import { OwnInstallation } from './own-installation.ts'
import { password, signIn, typeFigure } from './people.ts'

// A province that nobody has seen comes in by files alone, is charted, and is corrected by typing. Names and figures are
// made up.
const units = `code,name,level,kind,parent_code,valid_from,valid_to,note
90,Hải Vân,province,tỉnh,,,,tỉnh giả định
901,Cẩm Thủy,district,huyện,90,,,
902,Đá Bạc,district,thị xã,90,,,
90101,Suối Hòa,commune,xã,901,,,
`
const indicators = `code,name_vi,short_vi,name_en,unit,group,agg_units,agg_time,decimals,better,formula,validation,has_target
ben_ca_model,Số bến cá kiểu mẫu,Bến cá kiểu mẫu,Model fishing piers,bến,KIEUMAU,sum,stock,0,up,,,n
ben_ca_total,Tổng số bến cá,Tổng số bến cá,Fishing piers,bến,KIEUMAU,sum,stock,0,neutral,,,n
`
const figures = `Đơn vị,Chỉ tiêu,2019,2020,2021,2022,2023
Huyện Cẩm Thủy,Số bến cá kiểu mẫu,11,12,13,14,15
Thị xã Đá Bạc,Số bến cá kiểu mẫu,20,20,k.a.d,21,22
Huyện Cẩm Thủy,Tổng số bến cá,40,40,40,40,40
Thị xã Đá Bạc,Tổng số bến cá,30,30,30,30,30
`
const port = Number(new URL(config.use?.baseURL ?? '').port) + 1
const province = new OwnInstallation(port)
test.afterAll(() => province.end())

async function bringIn(): Promise<void> {
  const setup = ['setup', '--province', '90', '--programmes', 'KIEUMAU']
  const admin = ['--admin-username', 'quantri', '--admin-name', 'Quản trị', '--admin-password-stdin']
  await province.sdv([...setup, ...admin, '--units', province.put('don-vi.csv', units)], password)
  await province.sdv(['import-indicators', province.put('chi-tieu.csv', indicators)])
  const written = await province.sdv(['import', province.put('so-lieu.csv', figures)])
  expect(written).toContain('Đã ghi 20 số.')
  const person = ['user', 'add', '--password-stdin', '--username', 'camthuy', '--name', 'Lê Thị Cẩm']
  await province.sdv([...person, '--role', 'editor', '--unit', '901'], password)
}

test('a province comes in by files alone, is charted, and is corrected by typing', async ({ browser }) => {
  await province.start()
  await bringIn()
  const byDistrict = '/chi-tieu?ct=ben_ca_model&nam=2023'
  const overYears = '/chi-tieu?ct=ben_ca_model&dv=901&nam=2019-2023&dang=duong'
  const admin = await signIn(browser, 'quantri', '/tong-quan?nam=2023', province.origin)

  await test.step('the overview and the charts have it, by district and by year', async () => {
    await expect(admin.locator('main')).toContainText('Hải Vân')
    await expect(admin.locator('main')).toContainText('Đá Bạc')
    await admin.goto(byDistrict)
    await expect(admin.getByRole('table', { name: /Đá Bạc 22.*Cẩm Thủy 15/ })).toBeVisible()
    await admin.goto(overYears)
    await expect(admin.getByRole('figure', { name: /2019 11.*2022 14.*2023 15/ })).toBeVisible()
  })

  await test.step('a district corrects a figure of the open year by typing', async () => {
    await province.sdv(['round', 'open', '--year', '2023', '--existing', 'draft'])
    const editor = await signIn(browser, 'camthuy', '/nhap-so-lieu?nam=2023', province.origin)
    await expect(editor.locator('#cell-ben_ca_model')).toContainText('15')
    await typeFigure(editor, 'ben_ca_model', '17')
    await editor.getByRole('button', { name: 'Nộp báo cáo' }).click()
    await editor.getByRole('dialog').getByRole('button', { name: 'Nộp', exact: true }).click()
    await expect(editor.getByText('đang chờ tỉnh rà soát')).toBeVisible()
  })

  await test.step('approved, it is in the chart', async () => {
    await admin.goto('/ra-soat/901?nam=2023')
    await admin.getByRole('button', { name: /^Duyệt A/ }).click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Duyệt báo cáo' }).click()
    await expect(admin.getByText('Đã duyệt báo cáo.')).toBeVisible()
    await admin.goto(overYears)
    await expect(admin.getByRole('figure', { name: /2022 14.*2023 17/ })).toBeVisible()
  })
})
