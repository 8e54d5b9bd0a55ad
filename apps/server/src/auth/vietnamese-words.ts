/** What Vietnamese passwords begin with, folded: love and luck, family names and given names in their usual pairs,
 * provinces, offices of the field. Lists of leaked passwords from elsewhere hardly have them. */
export const vietnameseWords: readonly string[] = `
matkhau matkhaumoi matkhaucu matma mkhau doimatkhau dangnhap taikhoan quantri quantrivien quanly nguoidung hethong
maytinh internet mangnoibo xinchao chaoban khongbiet khongco khongnho quenmatkhau batmi bimat
anhyeuem emyeuanh yeuem yeuanh emyeu anhyeu yeumaimai mainhoem nhoem nhoanh yeunhieu tinhyeu tinhban hanhphuc
giadinh giadinhtoi mevabo bome chame conyeu conyeume yeucon conyeucuame yeuvo yeuchong vochong concai congai contrai
maimai maimaiyeuem motminh mottinhyeu tinhdau codon nguoiyeu banthan banbe banhoc hoctro
vietnam vietnamdat nuocviet vietnamvodich toiyeuvietnam yeuvietnam vodich tuhao tuhaovietnam tochong hochiminh bacho
thanglong thanhpho hanoi hanoi36 haiphong danang saigon saigondep tphcm thanhphohochiminh cantho hue thuathienhue
angiang bariavungtau baclieu bacgiang backan bacninh bentre binhduong binhdinh binhphuoc binhthuan camau caobang daklak
daknong dienbien dongnai dongthap gialai hagiang hanam hatinh haiduong haugiang hoabinh hungyen khanhhoa kiengiang
kontum laichau lamdong langson laocai longan namdinh nghean ninhbinh ninhthuan phutho phuyen quangbinh quangnam
quangngai quangninh quangtri soctrang sonla tayninh thaibinh thainguyen thanhhoa tiengiang travinh tuyenquang vinhlong
vinhphuc yenbai donghoi lethuy minhhoa tuyenhoa quangtrach botrach badon phongnha
danvan bandanvan tinhuy huyenuy thanhuy thiuy danguy mattran ubnd hdnd uybannhandan vanphong coquan donvi baocao
sodanvan solieu nongthonmoi ocop dangvien congdoan doanthanhnien phunu hoinongdan cuuchienbinh
nguyen nguyenvan nguyenthi tranvan tranthi levan lethi phamvan phamthi hoangvan hoangthi huynhvan phanvan vuvan dangvan
dovan buivan hovan ngovan duongvan anhtuan minhtuan quochung vanhung tuananh minhanh ngocanh thuha thuhuong thanhhuong
thanhtung thanhtam ngoclan hoanglong hoangminh minhduc minhhieu quanghuy quocviet xuantruong thuthuy thuytien hongnhung
phuongthao phuonganh lananh maianh quynhanh khanhlinh thuylinh hailinh
conheo conmeo concho conga convit hoahong hoasen hoamai hoadao hoaphuong muaxuan muaha muathu muadong chucmungnammoi
chucmung nammoi phattai phatloc locphat tailoc maymancho maymanmaimai thanhcong batkhuat
`
  .trim()
  .split(/\s+/)
