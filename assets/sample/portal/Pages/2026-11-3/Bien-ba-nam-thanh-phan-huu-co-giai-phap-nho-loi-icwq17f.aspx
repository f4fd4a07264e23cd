<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKe6250e7b883821f41331e27fZGQ=" />
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
<div class="TD-left">
<ul class="TD-ul-module-menu-left">
<li class="TD-li-menu-left"><a href="/portal/Pages/Gioi-thieu.aspx"><span>Giới thiệu</span></a></li>
<li class="TD-li-menu-left"><a href="/portal/Pages/Tin-hoat-dong.aspx"><span>Tin hoạt động</span></a></li>
<li class="TD-li-menu-left"><a href="/portal/Pages/Nghien-cuu-ung-dung.aspx"><span>Nghiên cứu - ứng dụng</span></a></li>
</ul>
<div class="TD-online">36 người đang online</div>
<div class="TD-weather"><span id="td-temp"></span><span>°</span></div>
<div class="TD-div-module-links-websites"><select onchange="if(this.value)window.open(this.value)">
<option value="">-- Liên kết website --</option>
<option value="https://example.com/ubnd">UBND tỉnh Hạ Giang</option>
<option value="https://example.com/dvc">Cổng dịch vụ công của tỉnh</option>
<option value="https://example.com/vanban">Hệ thống văn bản điều hành</option>
</select></div>
</div>
<div class="TD-center" id="MSO_ContentTable">
<div class="td-breadcrumb"><a href="/portal/Pages/Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></div>
<div class="tandan-div-article">
<p class="tandan-p-article-news-title">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy</p>
<div class="artcle-tools">
<span class="tandan-span-date-publish">Đăng ngày 03 - 11 - 2026</span>
<span>Lượt xem: <span>176</span></span>
<span class="td-zoom-box"><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></span>
<a href="javascript:window.print();" class="td-print">In trang</a>
</div>
<p class="tandan-p-article-news-summary">Mỗi năm, 64 trại nấm của xã thải ra khoảng 1.900 tấn bã. Chế phẩm vi sinh bản địa giúp rút thời gian ủ từ 90 ngày xuống còn 35 ngày.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Nhiều năm liền, bã nấm là nỗi phiền của các trại ở xã Vĩnh Thủy. Sau khi thu hoạch, hàng chục nghìn bịch mùn cưa bị đổ ven đường, gặp mưa thì mốc, gặp nắng thì bụi. Mỗi trại tốn 3.000.000 - 5.000.000 đồng một vụ để thuê xe chở đi.</p>
<p>Từ tháng 11/2025, nhóm nghiên cứu của Trung tâm Ứng dụng khoa học và công nghệ tỉnh đã phân lập 23 chủng vi sinh vật từ đất rừng và đống ủ tự nhiên, chọn ra 04 chủng có khả năng phân giải xenlulo mạnh, chịu được nhiệt độ trên 60°C.</p>
<p>Chế phẩm dạng bột được trộn với rỉ mật, nước và bã nấm đã xé bịch theo tỷ lệ 1 kg chế phẩm cho 1 tấn bã. Đống ủ cao 1,2 m, phủ bạt, đảo hai lần vào ngày thứ 10 và ngày thứ 20. Đến ngày thứ 35, bã chuyển màu nâu đen, tơi xốp, không còn mùi chua.</p>
<p>Kết quả phân tích cho thấy phân thành phẩm có hàm lượng chất hữu cơ 34 %, độ ẩm 28 %, không phát hiện <em>Salmonella</em>, các kim loại nặng đều dưới ngưỡng quy định. Bón thử cho 2 ha rau cải, lượng phân hóa học giảm 40 % mà năng suất không đổi.</p>
<p>Ông Phùng Văn Đoài, chủ trại nấm Đoài Mai, tính toán: mỗi vụ trại có 45 tấn bã, ủ được khoảng 27 tấn phân, bán cho vườn cam với giá 1.400 đồng/kg. “Trừ công và bạt, còn lãi hơn 20 triệu đồng. Trước đây tôi phải trả tiền để người ta chở đi”, ông nói.</p>
<p>Vỏ bịch ni lông được thu gom riêng. HTX Môi trường Vĩnh Thủy đã ký hợp đồng bán 12 tấn nhựa/năm cho cơ sở tái chế.</p>
<p>Nhóm nghiên cứu đang hoàn thiện hồ sơ công bố hợp quy đối với chế phẩm, đồng thời chuyển giao quy trình cho 15 trại đầu tiên. Bà con quan tâm có thể đăng ký tại UBND xã hoặc qua <a href="https://example.com/dang-ky-chuyen-giao">biểu mẫu trực tuyến</a>.</p>
</div>
<p class="tandan-p-article-author">Thu Thủy</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">vi sinh</a>, <a href="javascript:;">nấm</a>, <a href="javascript:;">kinh tế tuần hoàn</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="/portal/Pages/2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước...<span class="ngay">(22/07/2026 12:05 CH)</span></a></li>
<li><a href="/portal/Pages/2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...<span class="ngay">(18/03/2026 3:56 CH)</span></a></li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="/portal/Pages/2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...<span class="ngay">(27/10/2026 10:06 SA)</span></a></li>
<li><a href="/portal/Pages/2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình<span class="ngay">(21/08/2026 12:10 SA)</span></a></li>
<li><a href="/portal/Pages/2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước...<span class="ngay">(22/07/2026 12:05 CH)</span></a></li>
<li><a href="/portal/Pages/2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”<span class="ngay">(29/05/2026 10:32 SA)</span></a></li>
<li><a href="/portal/Pages/2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...<span class="ngay">(18/03/2026 3:56 CH)</span></a></li>
</ul>
</div>
</div>
</div>
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
