<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="default.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKfcdd91dd08cf1f594666bd67ZGQ=" />
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
<div class="TD-left">
<ul class="TD-ul-module-menu-left">
<li class="TD-li-menu-left"><a href="Gioi-thieu.aspx"><span>Giới thiệu</span></a></li>
<li class="TD-li-menu-left"><a href="Tin-hoat-dong.aspx"><span>Tin hoạt động</span></a></li>
<li class="TD-li-menu-left"><a href="Nghien-cuu-ung-dung.aspx"><span>Nghiên cứu - ứng dụng</span></a></li>
</ul>
<div class="TD-online"><span>112</span> người đang online</div>
<div class="TD-weather"><span id="td-temp"></span><span>°</span></div>
<div class="TD-div-module-links-websites"><select onchange="if(this.value)window.open(this.value)">
<option value="">-- Liên kết website --</option>
<option value="https://example.com/ubnd">UBND tỉnh Hạ Giang</option>
<option value="https://example.com/dvc">Cổng dịch vụ công của tỉnh</option>
<option value="https://example.com/vanban">Hệ thống văn bản điều hành</option>
</select></div>
</div>
<div class="TD-center" id="MSO_ContentTable">
<div class="TD-box-news">
<div class="TD-box-head"><a href="Tin-hoat-dong.aspx">Tin hoạt động</a></div>
<p class="tandan-p-module-news-title"><a href="2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai nhiệm vụ những tháng cuối năm 2026</a> <span class="ngay">(20/11/2026)</span></p>
<p class="tandan-p-module-news-summary">Mười tháng năm 2026, ngành khoa học và công nghệ tỉnh hoàn thành 17/21 chỉ tiêu được giao; giải ngân đạt 75,5 % kế hoạch vốn, cao hơn cùng kỳ 9,2 điểm phần trăm.</p>
<ul>
<li><p class="tandan-p-module-news-second"><a href="2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm</a> <span class="ngay">(12/11/2026)</span></p></li>
<li><p class="tandan-p-module-news-second"><a href="2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa</a> <span class="ngay">(08/10/2026)</span></p></li>
<li><p class="tandan-p-module-news-second"><a href="2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm 2027</a> <span class="ngay">(23/09/2026)</span></p></li>
<li><p class="tandan-p-module-news-second"><a href="2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm</a> <span class="ngay">(09/09/2026)</span></p></li>
<li><p class="tandan-p-module-news-second"><a href="2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx">Trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hạ Giang lần thứ IX</a> <span class="ngay">(07/08/2026)</span></p></li>
</ul>
</div>
<div class="TD-box-news">
<div class="TD-box-head"><a href="Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></div>
<p class="tandan-p-module-news-title"><a href="2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy</a> <span class="ngay">(03/11/2026)</span></p>
<p class="tandan-p-module-news-summary">Mỗi năm, 64 trại nấm của xã thải ra khoảng 1.900 tấn bã. Chế phẩm vi sinh bản địa giúp rút thời gian ủ từ 90 ngày xuống còn 35 ngày.</p>
<ul>
<li><p class="tandan-p-module-news-second"><a href="2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm lời giải từ vườn đến kệ hàng</a> <span class="ngay">(27/10/2026)</span></p></li>
<li><p class="tandan-p-module-news-second"><a href="2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</a> <span class="ngay">(21/08/2026)</span></p></li>
<li><p class="tandan-p-module-news-second"><a href="2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước khi cá nổi đầu</a> <span class="ngay">(22/07/2026)</span></p></li>
<li><p class="tandan-p-module-news-second"><a href="2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</a> <span class="ngay">(29/05/2026)</span></p></li>
<li><p class="tandan-p-module-news-second"><a href="2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã Phiêng Sa</a> <span class="ngay">(18/03/2026)</span></p></li>
</ul>
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
