<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hạ Giang lần thứ IX - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKb6a8540351245c90de8e3271ZGQ=" />
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
<li><a href="Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx"><img src="../../Photos/2026-08-07/f3f58ee455ae41datrao%20giai.png" alt="" width="160" height="100" /></a></li>
</ul></div>
<table class="td-layout" width="100%" cellpadding="0" cellspacing="0"><tr>
<td class="TD-left-cell" valign="top" width="210">
<ul class="TD-ul-module-menu-left">
<li class="TD-li-menu-left"><a href="../Gioi-thieu.aspx"><span>Giới thiệu</span></a></li>
<li class="TD-li-menu-left"><a href="../Tin-hoat-dong.aspx"><span>Tin hoạt động</span></a></li>
<li class="TD-li-menu-left"><a href="../Nghien-cuu-ung-dung.aspx"><span>Nghiên cứu - ứng dụng</span></a></li>
</ul>
<div class="TD-online">80 người đang online</div>
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
<div class="td-title-row"><h1 class="tandan-p-article-news-title">Trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hạ Giang lần thứ IX</h1></div>
<table class="artcle-tools" width="100%"><tr><td><span class="tandan-span-date-publish">Đăng ngày 07 - 08 - 2026</span></td><td><span class="td-view">Lượt xem: 621</span></td><td><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></td><td><a href="javascript:window.print();" class="td-print">In trang</a></td></tr></table>
<p class="tandan-p-article-news-summary">Ban Tổ chức trao 28 giải cho các mô hình, sản phẩm xuất sắc nhất trong số 164 bài dự thi của 57 trường học.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="art-content" class="article-contents">
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Chiều 06/8, Sở KH&amp;CN phối hợp với Tỉnh đoàn, Sở Giáo dục và Đào tạo, Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh tổ chức lễ tổng kết và trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng lần thứ IX.</p>
<p>Sau gần ba tháng phát động, cuộc thi nhận được 164 mô hình, sản phẩm của 291 thí sinh. Đáng chú ý, 43 % bài dự thi đến từ các xã vùng cao, cao nhất từ trước đến nay; thí sinh nhỏ tuổi nhất mới học lớp 2.</p>
<p>Ba sản phẩm đoạt giải cao nhất gồm:</p>
<ol>
<li>Giải đặc biệt: “Gậy dò đường biết nói tiếng Tày” của nhóm học sinh Trường THPT Bến Thượng (20.000.000 đồng);</li>
<li>Giải nhất khối trung học: “Máy tách hạt sở dùng động cơ xe đạp cũ” của em Giàng Seo Pao, Trường PTDT nội trú Tà Mung (12.000.000 đồng);</li>
<li>Giải nhất khối tiểu học: “Chậu cây tự gọi người tưới” của em Nguyễn Bảo Khuê, Trường Tiểu học Sông Hòa (12.000.000 đồng).</li>
</ol>
<table border="0" cellpadding="0" cellspacing="4">
<tr><td><img src="../../Photos/2026-08-07/f3f58ee455ae41datrao%20giai.png" alt="" width="480" /></td></tr>
<tr><td align="center"><i>Cúp và bục trao giải tại lễ tổng kết chiều 06/8. Ảnh minh họa: Quỳnh Lâm</i></td></tr>
</table>
<p>Nói về ý tưởng của mình, em Giàng Seo Pao kể rằng mỗi vụ sở, cả nhà em phải ngồi tách vỏ đến khuya. “Em thấy cái xe đạp hỏng của anh trai bỏ ở góc nhà, líp vẫn quay được, nên em nghĩ thử dùng nó để quay cái lồng tách hạt”, Pao nói. Chiếc máy nặng 17 kg, tách được 35 kg hạt mỗi giờ mà không cần điện.</p>
<p>Ban Giám khảo đánh giá các sản phẩm năm nay thiết thực hơn, ít sao chép ý tưởng có sẵn trên mạng; nhiều nhóm biết đo đạc, ghi số liệu và thừa nhận nhược điểm của sản phẩm. Điểm còn yếu là bản thuyết minh: 61 bài bị trừ điểm vì không trích dẫn nguồn tham khảo.</p>
<p>Mười sản phẩm tốt nhất được chọn gửi dự thi toàn quốc. Sở KH&amp;CN sẽ bố trí cán bộ hướng dẫn các em hoàn thiện mẫu và nộp đơn đăng ký sáng chế, giải pháp hữu ích đối với 04 sản phẩm có tính mới.</p>
</div>
</div>
<p class="tandan-p-article-author">Quỳnh Lâm</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">sáng tạo trẻ</a>, <a href="javascript:;">cuộc thi</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="../2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa</a>(08/10/2026 8:05 SA)</li>
<li><a href="../2026-5-15/Gap-mat-ky-niem-Ngay-Khoa-hoc-Cong-nghe-va-Doi-moindu6p.aspx">Gặp mặt kỷ niệm Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam 18/5</a>(15/05/2026 2:20 CH)</li>
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
