<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước khi cá nổi đầu - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
</title>
<style type="text/css">body{font-family:Arial,sans-serif;margin:0}.td-wrap{max-width:1100px;margin:auto}.tandan-div-nav ul{list-style:none;padding:6px;margin:0;background:#b3202a}.tandan-div-nav li{display:inline;padding:0 10px}.tandan-div-nav a{color:#fff}.TD-left{float:left;width:200px}.TD-center{margin-left:220px}.Td-footer{clear:both;background:#eee;padding:10px}</style>
<script type="text/javascript">
//<![CDATA[
var theForm = null;
function __doPostBack(t, a) { return false; }
//]]>
</script>
</head>
<body>
<form method="post" action="Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKbf14f2e5c9dcb52c88e2b6abZGQ=" />
</div>
<div id="s4-workspace"><div class="td-wrap">
<div class="td-banner"><div>CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG</div><div>Cổng mẫu của congtin</div></div>
<div class="tandan-div-nav"><ul>
<li><a href="/portal/Pages/default.aspx">Trang chủ</a></li>
<li><a href="/portal/Pages/Gioi-thieu.aspx">Giới thiệu</a></li>
<li><a href="/portal/Pages/Tin-hoat-dong.aspx">Tin hoạt động</a></li>
<li><a href="/portal/Pages/Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></li>
</ul></div>
<div class="td-slide-rotate"><ul>
<li><a href="/portal/Pages/2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx"><img src="/portal/Photos/2026-10-27/ad017e9d6654bd0ccam%20sanh%20(3).png" alt="" width="160" height="100" /></a></li>
<li><a href="/portal/Pages/2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx"><img src="/portal/Photos/2026-07-22/b5d9b59113086d3fho%20khe%20dau%20%5B2%5D.png" alt="" width="160" height="100" /></a></li>
<li><a href="/portal/Pages/2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx"><img src="/portal/Photos/2026-08-07/f3f58ee455ae41datrao%20giai.png" alt="" width="160" height="100" /></a></li>
</ul></div>
<table class="td-layout" width="100%" cellpadding="0" cellspacing="0"><tr>
<td class="TD-left-cell" valign="top" width="210">
<ul class="TD-ul-module-menu-left">
<li class="TD-li-menu-left"><a href="/portal/Pages/Gioi-thieu.aspx"><span>Giới thiệu</span></a></li>
<li class="TD-li-menu-left"><a href="/portal/Pages/Tin-hoat-dong.aspx"><span>Tin hoạt động</span></a></li>
<li class="TD-li-menu-left"><a href="/portal/Pages/Nghien-cuu-ung-dung.aspx"><span>Nghiên cứu - ứng dụng</span></a></li>
</ul>
<div class="TD-online"><span>58</span> người đang online</div>
<div class="TD-weather"><span>Hạ Giang: 28°C</span></div>
<div class="TD-div-module-links-websites"><select onchange="if(this.value)window.open(this.value)">
<option value="">-- Liên kết website --</option>
<option value="https://example.com/ubnd">UBND tỉnh Hạ Giang</option>
<option value="https://example.com/dvc">Cổng dịch vụ công của tỉnh</option>
<option value="https://example.com/vanban">Hệ thống văn bản điều hành</option>
</select></div>
</td>
<td valign="top">
<div id="MSO_ContentDiv">
<div class="td-breadcrumb"><a href="/portal/Pages/Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></div>
<div class="tandan-div-article">
<div class="td-title-row"><h1 class="tandan-p-article-news-title">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước khi cá nổi đầu</h1></div>
<table class="artcle-tools" width="100%"><tr><td><span class="tandan-span-date-publish">Đăng ngày 22 - 07 - 2026</span></td><td><span class="td-view">Lượt xem: <span>436</span></span></td><td><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></td><td><a href="javascript:window.print();" class="td-print">In trang</a></td></tr></table>
<p class="tandan-p-article-news-summary">Mười hai trạm đo chạy bằng năng lượng mặt trời gửi số liệu 10 phút một lần, giúp 48 hộ nuôi cá lồng giảm thiệt hại trong mùa nắng nóng.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="art-content" class="article-contents">
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>﻿Ba giờ sáng ngày 09/6, điện thoại của ông Ma Văn Khoát ở xã Khe Dầu rung liên tục. Màn hình hiện dòng chữ: “Lồng số 7, oxy hòa tan 3,8 mg/L, bật máy sục khí”. Ông chạy ra bè, kịp bật máy sục cho cả sáu lồng cá bỗng gần đến ngày bán.</p>
<p>“Năm ngoái cũng đợt nóng như thế, sáng ra cá nổi trắng một góc hồ, nhà tôi mất hơn 140 triệu đồng”,​ ông nhớ lại.</p>
<p>Hệ thống cảnh báo mà gia đình ông đang dùng là sản phẩm của dự án “Ứng dụng công nghệ IoT giám​ sát chất lượng nước nuôi cá lồng”, do Trung tâm Ứng dụng khoa học và công nghệ tỉnh phối hợp với HTX Thủy sản Khe Dầu thực hiện từ tháng 9/2025, kinh phí 980.000.000 đồng.</p>
<p style="text-align:center"><img src="/portal/Photos/2026-07-22/b5d9b59113086d3fho%20khe%20dau%20%5B2%5D.png" alt="Hồ Khe Dầu" /></p>
<p style="text-align:center">Cụm lồng nuôi và trạm đo nổi trên hồ Khe Dầu</p>
<h3>Trạm đo tự lắp, chi phí bằng một phần ba hàng nhập</h3>
<p>Mỗi trạm gồm phao nổi, tấm pin 40 W, bộ điều khiển, bốn đầu đo và mô-đun truyền tin tầm xa. Nhóm kỹ thuật tự thiết kế bo mạch và vỏ chống nước, đưa giá thành mỗi trạm xuống 21,5 triệu đồng, trong khi thiết bị nhập khẩu cùng tính năng có giá khoảng 65 triệu đồng.</p>
<p>Số liệu được gửi về máy chủ 10 phút một lần. Khi một thông số vượt ngưỡng trong hai lần đo liên tiếp, phần mềm gửi tin nhắn cho chủ lồng và cán bộ kỹ thuật của HTX. Sau 03 tháng vận hành (tháng 4 - 6/2026), kết quả như sau:</p>
<table border="1" cellpadding="4" cellspacing="0">
<tr><th>Thông số</th><th>Ngưỡng an toàn</th><th>Giá trị trung bình</th><th>Số lần cảnh báo</th></tr>
<tr><td>Oxy hòa tan (mg/L)</td><td>≥ 5,0</td><td>6,1</td><td>14</td></tr>
<tr><td>Độ pH</td><td>6,5 - 8,5</td><td>7,3</td><td>2</td></tr>
<tr><td>Nhiệt độ nước (°C)</td><td>20 - 32</td><td>27,4</td><td>5</td></tr>
<tr><td>Amoni NH<sub>4</sub><sup>+</sup> (mg/L)</td><td>≤ 0,3</td><td>0,12</td><td>3</td></tr>
<tr><td>Độ đục (NTU)</td><td>≤ 50</td><td>22</td><td>7</td></tr>
</table>
<p>Trong 31 lần cảnh báo, có 26 lần người nuôi kịp xử lý trong vòng 20 phút. Tỷ lệ cá chết trong đợt nắng nóng tháng 6, khi nhiệt độ không khí có ngày lên tới 39°C, giảm từ 12 % xuống còn 3,5 % so với cùng kỳ.</p>
<h3>Điều người nuôi còn băn khoăn</h3>
<p>Đầu đo oxy phải vệ sinh mỗi tuần một lần; nếu quên, rong bám làm số liệu lệch. Sóng di động ở hai nhánh hồ phía bắc còn yếu nên 03 trạm đôi lúc mất kết nối.‌ Ngoài ra, phí thuê máy chủ sau khi dự án kết thúc, khoảng 1.200.000 đồng/tháng, cần được HTX đưa vào quy chế thu chi.</p>
<p>​ThS. Đặng Thu Thủy cho biết nhóm đang thử nghiệm chổi lau đầu đo tự động và đề xuất nhà mạng lắp thêm một trạm phát sóng. Toàn bộ bản vẽ, mã nguồn phần mềm được công bố theo giấy phép mở để các hồ khác trong tỉnh dùng lại.</p>
<p>Từ kết quả này, Sở KH&amp;CN đã đưa nội dung “nuôi cá lồng tuần hoàn” vào <a href="/portal/Pages/2026-6-12/Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx">danh mục tuyển chọn nhiệm vụ năm 2027</a>.</p>
</div>
</div>
<p class="tandan-p-article-author">Minh Trí</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">IoT</a>, <a href="javascript:;">thủy sản</a>, <a href="javascript:;">chuyển đổi số</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="/portal/Pages/2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy</a>(03/11/2026 2:48 CH)</li>
<li><a href="/portal/Pages/2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa</a>(08/10/2026 8:05 SA)</li>
<li><a href="/portal/Pages/2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</a>(21/08/2026 12:10 SA)</li>
<li><a href="/portal/Pages/2026-6-12/Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx">Thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm thực hiện nhiệm vụ khoa học và công...</a>(12/06/2026 11:18 SA)</li>
<li><a href="/portal/Pages/2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...</a>(18/03/2026 3:56 CH)</li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="/portal/Pages/2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy</a>(03/11/2026 2:48 CH)</li>
<li><a href="/portal/Pages/2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...</a>(27/10/2026 10:06 SA)</li>
<li><a href="/portal/Pages/2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</a>(21/08/2026 12:10 SA)</li>
<li><a href="/portal/Pages/2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</a>(29/05/2026 10:32 SA)</li>
<li><a href="/portal/Pages/2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...</a>(18/03/2026 3:56 CH)</li>
</ul>
</div>
</div>
</div>
</td>
</tr></table>
<div class="Td-footer">
<p>Sở Khoa học và Công nghệ tỉnh Hạ Giang (cổng mẫu của congtin, mọi nội dung đều là hư cấu)</p>
<p>Địa chỉ: số 15 đường Lê Quý Đôn, phường Bến Thượng, tỉnh Hạ Giang</p>
<p>Chịu trách nhiệm nội dung: Ông Lương Đình Khải, Giám đốc Sở</p>
<p>Điện thoại: 0200 000 100 - Ghi rõ nguồn khi phát hành lại thông tin từ cổng này</p>
</div>
</div></div>
</form>
</body>
</html>
