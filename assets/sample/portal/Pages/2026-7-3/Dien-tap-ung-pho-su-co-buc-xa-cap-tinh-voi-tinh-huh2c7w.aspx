<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Diễn tập ứng phó sự cố bức xạ cấp tỉnh với tình huống thất lạc nguồn phóng xạ kín - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Dien-tap-ung-pho-su-co-buc-xa-cap-tinh-voi-tinh-huh2c7w.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK5b99bb5ad1e3eae4d00d02bdZGQ=" />
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
<div class="TD-left">
<ul class="TD-ul-module-menu-left">
<li class="TD-li-menu-left"><a href="../Gioi-thieu.aspx"><span>Giới thiệu</span></a></li>
<li class="TD-li-menu-left"><a href="../Tin-hoat-dong.aspx"><span>Tin hoạt động</span></a></li>
<li class="TD-li-menu-left"><a href="../Nghien-cuu-ung-dung.aspx"><span>Nghiên cứu - ứng dụng</span></a></li>
</ul>
<div class="TD-online">39 người đang online</div>
<div class="TD-weather"><span id="td-temp"></span><span>°</span></div>
<div class="TD-div-module-links-websites"><select onchange="if(this.value)window.open(this.value)">
<option value="">-- Liên kết website --</option>
<option value="https://example.com/ubnd">UBND tỉnh Hạ Giang</option>
<option value="https://example.com/dvc">Cổng dịch vụ công của tỉnh</option>
<option value="https://example.com/vanban">Hệ thống văn bản điều hành</option>
</select></div>
</div>
<div class="TD-center" id="MSO_ContentTable">
<div class="td-breadcrumb"><a href="../Tin-hoat-dong.aspx">Tin hoạt động</a></div>
<div class="tandan-div-article">
<p class="tandan-p-article-news-title">Diễn tập ứng phó sự cố bức xạ cấp tỉnh với tình huống thất lạc nguồn phóng xạ kín</p>
<div class="artcle-tools">
<span class="tandan-span-date-publish">Đăng ngày 03 - 07 - 2026</span>
<span>Lượt xem: <span>187</span></span>
<span class="td-zoom-box"><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></span>
<a href="javascript:window.print();" class="td-print">In trang</a>
</div>
<p class="tandan-p-article-news-summary">Cuộc diễn tập có sự tham gia của 115 người thuộc 11 cơ quan, đơn vị, kéo dài từ 7 giờ 30 đến 16 giờ ngày 02/7/2026.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Theo kịch bản, 7 giờ 30 phút, một công ty kiểm định công trình giao thông báo mất hộp đựng thiết bị đo độ chặt nền đường có nguồn phóng xạ kín Cs-137, hoạt độ ban đầu 370 MBq, khi xe dừng nghỉ ở xã Thanh Lâm. Mười lăm phút sau, Ban Chỉ huy ứng phó sự cố của tỉnh được kích hoạt.</p>
<p>Lực lượng công an phong tỏa hiện trường, lập vành đai bán kính 50 m; tổ kỹ thuật của Sở Khoa học và Công nghệ dùng ba máy đo suất liều cầm tay để rà soát dọc 4 km đường. Đến 9 giờ 10 phút, nguồn được xác định nằm trong một cơ sở thu mua phế liệu.</p>
<p>Hai công nhân giả định đã tiếp xúc gần với nguồn được đưa ra khu vực an toàn, kiểm tra nhiễm bẩn, lấy mẫu máu và chuyển đến Bệnh viện Đa khoa tỉnh. Nguồn được gắp bằng kìm dài, đưa vào bình chì và niêm phong lúc 10 giờ 25 phút.</p>
<p>Nội dung diễn tập gồm ba phần chính:</p>
<ul>
<li>Tiếp nhận và truyền tin
<ul>
<li>Kiểm tra đường dây nóng hoạt động 24/7;</li>
<li>Báo cáo nhanh cho Cục An toàn bức xạ và hạt nhân trong vòng 30 phút;</li>
</ul>
</li>
<li>Ứng phó tại hiện trường
<ul>
<li>Phân vùng, kiểm soát ra vào;</li>
<li>Tìm kiếm, thu hồi và cách ly nguồn;</li>
<li>Tẩy xạ người và phương tiện;</li>
</ul>
</li>
<li>Khắc phục và truyền thông sau sự cố</li>
</ul>
<p>Buổi chiều, các đơn vị họp rút kinh nghiệm. Ưu điểm được ghi nhận là thời gian kích hoạt nhanh, phối hợp nhịp nhàng giữa công an, y tế và quân sự. Hạn chế là bộ đàm của hai tổ dùng kênh khác nhau nên có lúc mất liên lạc 06 phút; biển cảnh báo tiếng dân tộc thiểu số chưa được chuẩn bị.</p>
<p>Hiện trên địa bàn tỉnh có 34 cơ sở tiến hành công việc bức xạ, sử dụng 58 thiết bị X-quang y tế và 09 nguồn phóng xạ kín trong công nghiệp. Toàn bộ 09 nguồn đều đã gắn thiết bị định vị từ tháng 3/2026.</p>
<p>Ông Hoàng Văn Thụy, Phó Giám đốc Sở, yêu cầu các cơ sở tự tổ chức diễn tập ít nhất 01 lần mỗi năm, gửi báo cáo về Sở trước ngày 30/11/2026; cơ sở nào chưa có kế hoạch ứng phó được phê duyệt sẽ không được gia hạn giấy phép.</p>
</div>
<p class="tandan-p-article-author">Hà Vi</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">an toàn bức xạ</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="../2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm<span class="ngay">(12/11/2026 9:45 SA)</span></a></li>
<li><a href="../2026-4-14/Kiem-tra-nha-nuoc-ve-do-luong-doi-voi-22-cua-hang0qhd9.aspx">Kiểm tra nhà nước về đo lường đối với 22 cửa hàng xăng dầu<span class="ngay">(14/04/2026 9:05 SA)</span></a></li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="../2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai...<span class="ngay">(20/11/2026 5:30 CH)</span></a></li>
<li><a href="../2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm<span class="ngay">(12/11/2026 9:45 SA)</span></a></li>
<li><a href="../2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa<span class="ngay">(08/10/2026 8:05 SA)</span></a></li>
<li><a href="../2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...<span class="ngay">(23/09/2026 3:56 CH)</span></a></li>
<li><a href="../2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm<span class="ngay">(09/09/2026 7:45 SA)</span></a></li>
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
