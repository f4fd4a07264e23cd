<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Sở Khoa học và Công nghệ triển khai 9 nhiệm vụ cải cách hành chính trong năm 2026 - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="So-Khoa-hoc-va-Cong-nghe-trien-khai-9-nhiem-vu-caik3vxq.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKcc149debaf0089b0de91833bZGQ=" />
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
<div class="TD-online"><span>45</span> người đang online</div>
<div class="TD-weather"><span id="td-temp"></span><span>°</span></div>
<div class="TD-div-module-links-websites"><select onchange="if(this.value)window.open(this.value)">
<option value="">-- Liên kết website --</option>
<option value="https://example.com/ubnd">UBND tỉnh Hạ Giang</option>
<option value="https://example.com/dvc">Cổng dịch vụ công của tỉnh</option>
<option value="https://example.com/vanban">Hệ thống văn bản điều hành</option>
</select></div>
</div>
<div class="TD-center" id="MSO_ContentTable">
<div class="td-breadcrumb"><a href="/portal/Pages/Tin-hoat-dong.aspx">Tin hoạt động</a></div>
<div class="tandan-div-article">
<p class="tandan-p-article-news-title">Sở Khoa học và Công nghệ triển khai 9 nhiệm vụ cải cách hành chính trong năm 2026</p>
<div class="artcle-tools">
<span class="tandan-span-date-publish">Đăng ngày 02 - 03 - 2026</span>
<span>Lượt xem: 154</span>
<span class="td-zoom-box"><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></span>
<a href="javascript:window.print();" class="td-print">In trang</a>
</div>
<p class="tandan-p-article-news-summary">Kế hoạch vừa ban hành đặt mục tiêu toàn bộ hồ sơ thuộc thẩm quyền của Sở được tiếp nhận trực tuyến trước ngày 30/6/2026, đồng thời cắt giảm ít nhất 35 % thời gian giải quyết đối với 14 thủ tục.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh về việc giao chỉ tiêu cải cách hành chính cho các sở, ban, ngành và địa phương, ngày 27/02/2026, Sở Khoa học và Công nghệ (KH&amp;CN) đã ban hành Kế hoạch số 18/KH-SKHCN. Đây là năm đầu tiên Sở gộp chung kế hoạch cải cách hành chính với kế hoạch chuyển đổi số nội bộ để tránh chồng chéo đầu việc giữa các phòng.</p>
<p>Năm 2025, bộ phận một cửa của Sở tiếp nhận 1.846 hồ sơ, trong đó 1.802 hồ sơ được trả đúng hạn hoặc trước hạn, đạt 97,6 %. Còn 44 hồ sơ trễ hạn, phần lớn thuộc lĩnh vực cấp phép tiến hành công việc bức xạ và tiếp nhận công bố hợp quy. Nguyên nhân chính là hồ sơ phải bổ sung nhiều lần nhưng hướng dẫn ban đầu chưa đủ rõ.</p>
<p>Từ thực tế đó, kế hoạch năm nay xác định 9 nhiệm vụ, mỗi nhiệm vụ đều gắn với một đầu mối chịu trách nhiệm và một mốc thời gian cụ thể:</p>
<p>1. Rà soát, công bố lại toàn bộ danh mục thủ tục hành chính thuộc phạm vi quản lý; đề xuất bãi bỏ các thành phần giấy tờ đã có trong cơ sở dữ liệu dùng chung. Thời hạn hoàn thành: ngày 31/3/2026.</p>
<p>2. Cắt giảm tối thiểu 35 % thời gian giải quyết đối với 14 thủ tục có tần suất phát sinh trên 20 hồ sơ mỗi năm.</p>
<p>3. Tiếp nhận trực tuyến 100 % hồ sơ; hỗ trợ tại chỗ cho người dân chưa có tài khoản định danh điện tử mức độ 2.</p>
<p>4. Số hóa kết quả giải quyết thủ tục còn hiệu lực của giai đoạn 2021 -2025, ước khoảng 6.300 kết quả.</p>
<p>5. Viết lại hướng dẫn của từng thủ tục bằng ngôn ngữ dễ hiểu, kèm biểu mẫu đã điền sẵn ví dụ.</p>
<p>6. Thực hiện đánh giá mức độ hài lòng ngay sau khi trả kết quả; công khai kết quả đánh giá vào ngày 05 hằng tháng.</p>
<p>7. Sắp xếp lại lịch trực của bộ phận một cửa, bố trí công chức trực trưa vào thứ Hai và thứ Năm.</p>
<p>8. Kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính tại các phòng và đơn vị trực thuộc, ít nhất 02 lần mỗi quý.</p>
<p>9. Bố trí 320.000.000 đồng từ nguồn kinh phí tự chủ để nâng cấp máy quét, máy trạm và đường truyền phục vụ bộ phận một cửa.</p>
<p>Theo ông Lương Đình Khải, Giám đốc Sở, điểm khác so với những năm trước là mọi chỉ tiêu đều đo được bằng số liệu của hệ thống thông tin giải quyết thủ tục hành chính, không phụ thuộc vào báo cáo tự đánh giá. Phòng nào để hồ sơ trễ hạn quá 03 lần trong một quý mà không có lý do khách quan sẽ không được xét hoàn thành tốt nhiệm vụ.</p>
<p>Kế hoạch có hiệu lực từ ngày ký. Văn phòng Sở là đầu mối theo dõi, tổng hợp và báo cáo Giám đốc Sở trước ngày 20 của tháng cuối quý./.</p>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="/portal/Pages/2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai...<span class="ngay">(20/11/2026 5:30 CH)</span></a></li>
<li><a href="/portal/Pages/2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm<span class="ngay">(12/11/2026 9:45 SA)</span></a></li>
<li><a href="/portal/Pages/2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa<span class="ngay">(08/10/2026 8:05 SA)</span></a></li>
<li><a href="/portal/Pages/2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...<span class="ngay">(23/09/2026 3:56 CH)</span></a></li>
<li><a href="/portal/Pages/2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm<span class="ngay">(09/09/2026 7:45 SA)</span></a></li>
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
