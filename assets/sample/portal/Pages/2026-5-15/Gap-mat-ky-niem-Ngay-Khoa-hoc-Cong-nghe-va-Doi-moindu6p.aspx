<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Gặp mặt kỷ niệm Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam 18/5 - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Gap-mat-ky-niem-Ngay-Khoa-hoc-Cong-nghe-va-Doi-moindu6p.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK89d7988146c8ed5475aef3c0ZGQ=" />
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
<div class="TD-online"><span>51</span> người đang online</div>
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
<div class="td-breadcrumb"><a href="../Tin-hoat-dong.aspx">Tin hoạt động</a></div>
<div class="tandan-div-article">
<div class="td-title-row"><h1 class="tandan-p-article-news-title">Gặp mặt kỷ niệm Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam 18/5</h1></div>
<table class="artcle-tools" width="100%"><tr><td><span class="tandan-span-date-publish">Đăng ngày 15 - 05 - 2026</span></td><td><span class="td-view">Lượt xem: <span>274</span></span></td><td><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></td><td><a href="javascript:window.print();" class="td-print">In trang</a></td></tr></table>
<p class="tandan-p-article-news-summary">Tại buổi gặp mặt, 21 tập thể và cá nhân có thành tích tiêu biểu trong nghiên cứu, ứng dụng khoa học và công nghệ được Chủ tịch UBND tỉnh tặng bằng khen.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="art-content" class="article-contents">
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Chiều 14/5, UBND tỉnh Hạ Giang tổ chức buổi gặp mặt đội ngũ trí thức, nhà khoa học nhân Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam. Ông Phan Thế Hòa, Phó Chủ tịch UBND tỉnh, dự và phát biểu.</p>
<p>Ôn lại chặng đường 25 năm hình thành và phát triển, ông Lương Đình Khải, Giám đốc Sở KH&amp;CN, nhấn mạnh: từ chỗ mỗi năm chỉ có bốn, năm đề tài, đến nay tỉnh đang quản lý 38 nhiệm vụ, trong đó 05 nhiệm vụ cấp quốc gia, 29 nhiệm vụ cấp tỉnh và 04 nhiệm vụ hợp tác với các viện, trường. Tỷ lệ nhiệm vụ được chuyển giao sau nghiệm thu đạt 82 %.</p>
<table border="0" cellpadding="2" style="width:100%">
<tbody>
<tr><td style="text-align:center"><img src="../../Photos/2026-05-15/b50951613bcd649dbieu%20do%20nhiem%20vu.png" alt="Biểu đồ" width="480" /></td></tr>
<tr><td style="text-align:center">Số nhiệm vụ khoa học và công nghệ được nghiệm thu qua các năm, giai đoạn 2020 - 2025</td></tr>
</tbody>
</table>
<p>Các ý kiến tại buổi gặp mặt tập trung vào hai vấn đề: cơ chế tài chính cho nghiên cứu và cách giữ chân người trẻ. TS. Trịnh Quốc Vinh, Trường Cao đẳng Kỹ thuật Hạ Giang, kể rằng nhóm của ông từng phải chờ 07 tháng để mua một máy đo quang phổ vì vướng quy trình đấu thầu; khi máy về thì vụ thí nghiệm đã qua.</p>
<p>Kỹ sư Lò Minh Tâm, 27 tuổi, người vừa trở về quê sau ba năm làm việc ở một công ty phần mềm, đề nghị tỉnh mở không gian làm việc chung có phòng thử nghiệm nhỏ để các nhóm khởi nghiệp dùng theo giờ. “Chúng tôi không cần nhiều tiền ngay từ đầu, chúng tôi cần một chỗ để làm hỏng vài mẫu thử mà không sợ phá sản”, anh nói.</p>
<p>Phát biểu tại buổi gặp mặt, ông Phan Thế Hòa đề nghị Sở KH&amp;CN khẩn trương trình cơ chế khoán chi đến sản phẩm cuối cùng, chấp nhận rủi ro trong nghiên cứu; đồng thời nghiên cứu phương án sử dụng lại trụ sở dôi dư sau sắp xếp đơn vị hành chính làm không gian đổi mới sáng tạo.</p>
<p>Nhân dịp này, thừa ủy quyền của Chủ tịch UBND tỉnh, ông Phan Thế Hòa đã trao bằng khen cho 08 tập thể và 13 cá nhân. Sở KH&amp;CN cũng phát động <a href="../2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx">Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng</a> lần thứ IX với tổng giá trị giải thưởng 185.000.000 đồng.</p>
<p>Trong khuôn khổ chương trình, các đại biểu đã tham quan 26 gian trưng bày sản phẩm công nghệ, thiết bị và kết quả nghiên cứu.</p>
</div>
</div>
<p class="tandan-p-article-author">Minh Trí</p>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="../2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai...</a>(20/11/2026 5:30 CH)</li>
<li><a href="../2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx">Trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hạ Giang lần thứ IX</a>(07/08/2026 4:30 CH)</li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="../2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai...</a>(20/11/2026 5:30 CH)</li>
<li><a href="../2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm</a>(12/11/2026 9:45 SA)</li>
<li><a href="../2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa</a>(08/10/2026 8:05 SA)</li>
<li><a href="../2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...</a>(23/09/2026 3:56 CH)</li>
<li><a href="../2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm</a>(09/09/2026 7:45 SA)</li>
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
