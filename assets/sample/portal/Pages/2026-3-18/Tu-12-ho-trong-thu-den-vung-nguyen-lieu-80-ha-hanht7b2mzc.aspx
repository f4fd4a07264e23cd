<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã Phiêng Sa - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK4772703cba7a7396edbdd478ZGQ=" />
</div>
<div id="s4-workspace"><div class="td-wrap">
<div class="td-banner"><div>CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG</div><div>Cổng mẫu của congtin</div></div>
<div class="tandan-div-nav"><ul>
<li><a href="../default.aspx">Trang chủ</a></li>
<li><a href="../Gioi-thieu.aspx">Giới thiệu</a></li>
<li><a href="../Tin-hoat-dong.aspx">Tin hoạt động</a></li>
<li><a href="../Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></li>
</ul></div>
<div class="td-slide-rotate"><ul>
<li><a href="../2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx"><img src="../../Photos/2026-10-27/ad017e9d6654bd0ccam%20sanh%20(3).png" alt="" width="160" height="100" /></a></li>
<li><a href="../2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx"><img src="../../Photos/2026-07-22/b5d9b59113086d3fho%20khe%20dau%20%5B2%5D.png" alt="" width="160" height="100" /></a></li>
<li><a href="../2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx"><img src="../../Photos/2026-08-07/f3f58ee455ae41datrao%20giai.png" alt="" width="160" height="100" /></a></li>
</ul></div>
<table class="td-layout" width="100%" cellpadding="0" cellspacing="0"><tr>
<td class="TD-left-cell" valign="top" width="210">
<ul class="TD-ul-module-menu-left">
<li class="TD-li-menu-left"><a href="../Gioi-thieu.aspx"><span>Giới thiệu</span></a></li>
<li class="TD-li-menu-left"><a href="../Tin-hoat-dong.aspx"><span>Tin hoạt động</span></a></li>
<li class="TD-li-menu-left"><a href="../Nghien-cuu-ung-dung.aspx"><span>Nghiên cứu - ứng dụng</span></a></li>
</ul>
<div class="TD-online">62 người đang online</div>
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
<div class="td-breadcrumb"><a href="../Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></div>
<div class="tandan-div-article">
<div class="td-title-row"><h1 class="tandan-p-article-news-title">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã Phiêng Sa</h1></div>
<table class="artcle-tools" width="100%"><tr><td><span class="tandan-span-date-publish">Đăng ngày 18 - 03 - 2026</span></td><td><span class="td-view">Lượt xem: <span>1287</span></span></td><td><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></td><td><a href="javascript:window.print();" class="td-print">In trang</a></td></tr></table>
<p class="tandan-p-article-news-summary">Sau bốn năm triển khai dự &aacute;n ứng dụng tiến bộ kỹ thuật, v&ugrave;ng ch&egrave; Shan tuyết Phi&ecirc;ng Sa đ&atilde; c&oacute; 236 hộ tham gia, năng suất b&uacute;p tươi tăng gần 29 % v&agrave; gi&aacute; b&aacute;n tăng hơn 70 %.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="art-content" class="article-contents">
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Con đường b&ecirc; t&ocirc;ng l&ecirc;n bản Phi&ecirc;ng Sa m&ugrave;a n&agrave;y phủ k&iacute;n sương đến gần trưa. Ở độ cao hơn 1.100 m, những gốc ch&egrave; Shan h&agrave;ng chục năm tuổi đ&atilde; được đốn tỉa gọn, dưới t&aacute;n l&agrave; lớp cỏ lạc dại giữ ẩm thay cho đất trống như trước đ&acirc;y.</p>
<p>Năm 2022, khi Trung t&acirc;m Ứng dụng khoa học v&agrave; c&ocirc;ng nghệ tỉnh bắt đầu dự &aacute;n &ldquo;Ứng dụng tiến bộ kỹ thuật x&acirc;y dựng m&ocirc; h&igrave;nh sản xuất ch&egrave; Shan tuyết theo hướng hữu cơ&rdquo;, chỉ c&oacute; 12 hộ đăng k&yacute;, với tổng diện t&iacute;ch 6,5 ha. Nhiều gia đ&igrave;nh e ngại v&igrave; bỏ thuốc diệt cỏ đồng nghĩa với việc tăng c&ocirc;ng lao động.</p>
<p><img src="../../Photos/2026-03-18/f81e986ee4c9f80dche%20shan%20(1).png" alt="" style="width:480px;height:300px" /></p>
<p><em>Nương ch&egrave; Shan tuyết trồng theo đường đồng mức tại bản Phi&ecirc;ng Sa</em></p>
<p>Dự &aacute;n c&oacute; tổng kinh ph&iacute; 1.710.000.000 đồng, trong đ&oacute; ng&acirc;n s&aacute;ch sự nghiệp khoa học hỗ trợ 1.250.000.000 đồng, phần c&ograve;n lại do hợp t&aacute;c x&atilde; v&agrave; c&aacute;c hộ đối ứng bằng c&ocirc;ng lao động, ph&acirc;n chuồng v&agrave; vật liệu l&agrave;m nh&agrave; ủ.</p>
<p>Thay v&igrave; tập huấn tập trung ở trung t&acirc;m x&atilde;, c&aacute;n bộ kỹ thuật chọn c&aacute;ch &ldquo;cầm tay chỉ việc&rdquo; ngay tr&ecirc;n nương. Mỗi th&aacute;ng hai buổi, b&agrave; con c&ugrave;ng nhau đốn ch&egrave;, ủ ph&acirc;n bằng chế phẩm vi sinh, l&agrave;m bẫy d&iacute;nh m&agrave;u v&agrave;ng v&agrave; ghi nhật k&yacute; đồng ruộng. Sau 18 buổi, hầu hết c&aacute;c hộ đ&atilde; tự ủ được ph&acirc;n từ cỏ v&agrave; phụ phẩm chăn nu&ocirc;i.</p>
<p>&ldquo;L&uacute;c đầu ghi sổ thấy phiền lắm, h&aacute;i bao nhi&ecirc;u, b&oacute;n bao nhi&ecirc;u đều phải ghi. Nhưng đến khi kh&aacute;ch hỏi l&ocirc; ch&egrave; n&agrave;y h&aacute;i ng&agrave;y n&agrave;o, mở sổ ra l&agrave; c&oacute;, họ tin ngay&rdquo;, b&agrave; V&agrave;ng Thị Mỷ, một trong 12 hộ đầu ti&ecirc;n, kể lại.</p>
<p>Kết quả theo d&otilde;i cho thấy năng suất b&uacute;p tươi b&igrave;nh qu&acirc;n tăng từ 2,8 tấn/ha l&ecirc;n 3,6 tấn/ha; gi&aacute; thu mua tăng từ 22.000 đồng/kg l&ecirc;n 38.000 đồng/kg. Đến cuối năm 2025, to&agrave;n x&atilde; đ&atilde; c&oacute; 236 hộ tham gia với diện t&iacute;ch 80 ha, trong đ&oacute; 31 ha được cấp giấy chứng nhận hữu cơ, diện t&iacute;ch c&ograve;n lại đang trong thời gian chuyển đổi.</p>
<p>HTX Ch&egrave; Phi&ecirc;ng Sa hiện c&oacute; một xưởng sao ch&egrave; c&ocirc;ng suất 600 kg b&uacute;p tươi mỗi ng&agrave;y. Bốn sản phẩm của HTX đ&atilde; được xếp hạng OCOP, gồm hai sản phẩm 4 sao l&agrave; bạch tr&agrave; v&agrave; hồng tr&agrave;. To&agrave;n bộ bao b&igrave; đều gắn m&atilde; truy xuất theo hệ thống d&ugrave;ng chung của tỉnh.</p>
<p>D&ugrave; vậy, kh&oacute; khăn vẫn c&ograve;n. M&ugrave;a kh&ocirc; k&eacute;o d&agrave;i khiến khoảng 9 ha ở ph&iacute;a t&acirc;y bản thiếu nước; gi&aacute; c&ocirc;ng h&aacute;i vụ xu&acirc;n đ&atilde; l&ecirc;n tới 280.000 đồng/ng&agrave;y; việc mở rộng diện t&iacute;ch phải chờ r&agrave; so&aacute;t quy hoạch rừng.</p>
<p>Theo ThS. Đặng Thu Thủy, chủ nhiệm dự &aacute;n, giai đoạn 2026 - 2028, nh&oacute;m thực hiện sẽ hỗ trợ HTX lắp hệ thống trữ nước mưa tr&ecirc;n nương v&agrave; thử nghiệm m&aacute;y h&aacute;i cầm tay. Mục ti&ecirc;u l&agrave; ổn định v&ugrave;ng nguy&ecirc;n liệu 120 ha, gắn với du lịch trải nghiệm tại ba bản v&ugrave;ng cao.</p>
</div>
</div>
<p class="tandan-p-article-author">Thu Thủy</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">chè Shan tuyết</a>, <a href="javascript:;">nông nghiệp hữu cơ</a>, <a href="javascript:;">OCOP</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="../2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy</a>(03/11/2026 2:48 CH)</li>
<li><a href="../2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</a>(21/08/2026 12:10 SA)</li>
<li><a href="../2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</a>(29/05/2026 10:32 SA)</li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="../2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy</a>(03/11/2026 2:48 CH)</li>
<li><a href="../2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...</a>(27/10/2026 10:06 SA)</li>
<li><a href="../2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</a>(21/08/2026 12:10 SA)</li>
<li><a href="../2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước...</a>(22/07/2026 12:05 CH)</li>
<li><a href="../2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</a>(29/05/2026 10:32 SA)</li>
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
