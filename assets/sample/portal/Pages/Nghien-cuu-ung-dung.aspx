<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Nghiên cứu - ứng dụng - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Nghien-cuu-ung-dung.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK2df13eb365e6cdc5fd51013eZGQ=" />
</div>
<div id="s4-workspace"><div class="td-wrap">
<div class="td-banner"><div>CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG</div><div>Cổng mẫu của congtin</div></div>
<div class="tandan-div-nav"><ul>
<li><a href="default.aspx">Trang chủ</a></li>
<li><a href="Gioi-thieu.aspx">Giới thiệu</a></li>
<li><a href="Tin-hoat-dong.aspx">Tin hoạt động</a></li>
<li><a href="Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></li>
</ul></div>
<div class="td-slide-rotate"><ul>
<li><a href="2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx"><img src="../Photos/2026-10-27/ad017e9d6654bd0ccam%20sanh%20(3).png" alt="" width="160" height="100" /></a></li>
<li><a href="2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx"><img src="../Photos/2026-07-22/b5d9b59113086d3fho%20khe%20dau%20%5B2%5D.png" alt="" width="160" height="100" /></a></li>
<li><a href="2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx"><img src="../Photos/2026-08-07/f3f58ee455ae41datrao%20giai.png" alt="" width="160" height="100" /></a></li>
</ul></div>
<table class="td-layout" width="100%" cellpadding="0" cellspacing="0"><tr>
<td class="TD-left-cell" valign="top" width="210">
<ul class="TD-ul-module-menu-left">
<li class="TD-li-menu-left"><a href="Gioi-thieu.aspx"><span>Giới thiệu</span></a></li>
<li class="TD-li-menu-left"><a href="Tin-hoat-dong.aspx"><span>Tin hoạt động</span></a></li>
<li class="TD-li-menu-left"><a href="Nghien-cuu-ung-dung.aspx"><span>Nghiên cứu - ứng dụng</span></a></li>
</ul>
<div class="TD-online"><span>31</span> người đang online</div>
<div class="TD-weather"><span id="td-temp"></span><span>°</span></div>
<div class="TD-div-module-links-websites"><select onchange="if(this.value)window.open(this.value)">
<option value="">-- Liên kết website --</option>
<option value="https://example.com/ubnd">UBND tỉnh Hạ Giang</option>
<option value="https://example.com/dvc">Cổng dịch vụ công của tỉnh</option>
<option value="https://example.com/vanban">Hệ thống văn bản điều hành</option>
</select></div>
</td>
<td valign="top">
<div id="MSO_ContentDiv">
<div class="TD-channel-head">Nghiên cứu - ứng dụng</div>
<ul class="TD-channel-main">
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy</a></p>
<label class="pub-time">03/11/2026 | 14:48</label>
<p>Mỗi năm, 64 trại nấm của xã thải ra khoảng 1.900 tấn bã. Chế phẩm vi sinh bản địa giúp rút thời gian ủ từ 90 ngày xuống còn 35 ngày.</p>
</li>
<li class="TD-channel-main-td">
<div class="channel-news-img"><a href="2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx"><img src="../Photos/2026-10-27/ad017e9d6654bd0ccam%20sanh%20(3).png" alt="" width="120" /></a></div>
<p class="channel-news-title"><a href="2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm lời giải từ vườn đến kệ hàng</a></p>
<label class="pub-time">27/10/2026 | 10:06</label>
<p>Hơn 120 nhà khoa học, nhà quản lý, doanh nghiệp và nhà vườn cùng trao đổi về nguyên nhân hao hụt sau thu hoạch, hiện ở mức 18 %, và các giải pháp đưa tỷ lệ này xuống dưới 8 % vào năm 2030.</p>
</li>
<li class="TD-channel-main-td">
<div class="channel-news-img"><a href="2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx"><img src="../Photos/2026-08-21/b74df323e3939b56ma-truy-xuat.png" alt="" width="120" /></a></div>
<p class="channel-news-title"><a href="2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</a></p>
<label class="pub-time">21/08/2026 | 00:10</label>
<p>Hệ thống truy xuất dùng chung của tỉnh đã cấp 310.000 tem điện tử, ghi nhận hơn 58.000 lượt quét sau sáu tháng chạy thử.</p>
</li>
<li class="TD-channel-main-td">
<div class="channel-news-img"><a href="2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx"><img src="../Photos/2026-07-22/b5d9b59113086d3fho%20khe%20dau%20%5B2%5D.png" alt="" width="120" /></a></div>
<p class="channel-news-title"><a href="2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước khi cá nổi đầu</a></p>
<label class="pub-time">22/07/2026 | 12:05</label>
<p>Mười hai trạm đo chạy bằng năng lượng mặt trời gửi số liệu 10 phút một lần, giúp 48 hộ nuôi cá lồng giảm thiệt hại trong mùa nắng nóng.</p>
</li>
<li class="TD-channel-main-td">
<div class="channel-news-img"><a href="2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx"><img src="../Photos/2026-05-29/f8dbbbdb3b80b4f1lua-nep-nuong.png" alt="" width="120" /></a></div>
<p class="channel-news-title"><a href="2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</a></p>
<label class="pub-time">29/05/2026 | 10:32</label>
<p>Hội đồng tư vấn đánh giá, nghiệm thu nhiệm vụ KH&amp;CN cấp tỉnh xếp loại xuất sắc đối với đề tài do TS. Trịnh Quốc Vinh làm chủ nhiệm, với 91,4 điểm bình quân.</p>
</li>
<li class="TD-channel-main-td">
<div class="channel-news-img"><a href="2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx"><img src="../Photos/2026-03-18/f81e986ee4c9f80dche%20shan%20(1).png" alt="" width="120" /></a></div>
<p class="channel-news-title"><a href="2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã Phiêng Sa</a></p>
<label class="pub-time">18/03/2026 | 15:56</label>
<p>Sau bốn năm triển khai dự án ứng dụng tiến bộ kỹ thuật, vùng chè Shan tuyết Phiêng Sa đã có 236 hộ tham gia, năng suất búp tươi tăng gần 29 % và giá bán tăng hơn 70 %.</p>
</li>
</ul>
<div class="TD-channel-paging"><span>1</span>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$2')">2</a>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$3')">3</a>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$4')">4</a>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$5')">5</a>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$Next')">Trang sau</a></div>
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
