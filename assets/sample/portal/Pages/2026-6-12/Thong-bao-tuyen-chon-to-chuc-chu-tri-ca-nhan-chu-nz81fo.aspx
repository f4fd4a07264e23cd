<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh năm 2027 (đợt 1) - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKb1cca642af1f87aa581c7515ZGQ=" />
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
<div class="TD-online"><span>74</span> người đang online</div>
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
<div class="td-breadcrumb"><a href="/portal/Pages/Tin-hoat-dong.aspx">Tin hoạt động</a></div>
<div class="tandan-div-article">
<div class="td-title-row"><h1 class="tandan-p-article-news-title">Thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh năm 2027 (đợt 1)</h1></div>
<table class="artcle-tools" width="100%"><tr><td><span class="tandan-span-date-publish">Đăng ngày 12 - 06 - 2026</span></td><td><span class="td-view">Lượt xem: 913</span></td><td><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></td><td><a href="javascript:window.print();" class="td-print">In trang</a></td></tr></table>
<p class="tandan-p-article-news-summary">Hồ sơ đăng ký nộp trực tuyến hoặc gửi qua đường bưu chính, hạn cuối là 17 giờ 00 phút ngày 20/7/2026.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="art-content" class="article-contents">
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Thực hiện <a href="/portal/VanBan/2026-06/98877902e81c1a83QD%201147%20danh%20muc%20nhiem%20vu.pdf">Quyết định số 1147/QĐ-UBND ngày 05/6/2026</a> của Chủ tịch UBND tỉnh phê duyệt danh mục nhiệm vụ KH&amp;CN cấp tỉnh đặt hàng thực hiện từ năm 2027, Sở Khoa học và Công nghệ thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm như sau:</p>
<p><strong>1. Danh mục nhiệm vụ tuyển chọn</strong></p>
<table border="1" cellspacing="0" cellpadding="3">
<tbody>
<tr><th>TT</th><th>Tên nhiệm vụ</th><th>Thời gian thực hiện</th><th>Kinh phí dự kiến (triệu đồng)</th></tr>
<tr><td colspan="4"><strong>I. Lĩnh vực nông nghiệp</strong></td></tr>
<tr><td>1</td><td>Nghiên cứu quy trình bảo quản lạnh kết hợp màng bao sinh học cho cam sành Nậm Khao</td><td>24 tháng</td><td>1.650</td></tr>
<tr><td>2</td><td>Xây dựng mô hình nuôi cá lồng tuần hoàn thích ứng với mực nước hồ thủy điện</td><td>30 tháng</td><td>2.400</td></tr>
<tr><td colspan="4"><strong>II. Lĩnh vực chuyển đổi số</strong></td></tr>
<tr><td>3</td><td>Phát triển bộ công cụ nhận dạng tiếng nói tiếng Việt giọng địa phương phục vụ dịch vụ công</td><td>24 tháng</td><td>2.950</td></tr>
</tbody>
</table>
<p><strong>2. Điều kiện tham gia</strong></p>
<p>a) Tổ chức có đăng ký hoạt động KH&amp;CN, chức năng phù hợp với lĩnh vực của nhiệm vụ; không trong thời gian bị đình chỉ hoặc cấm tham gia tuyển chọn.</p>
<p>b) Cá nhân chủ nhiệm có trình độ đại học trở lên, có ít nhất 05 năm kinh nghiệm trong lĩnh vực chuyên môn tương ứng và bảo đảm đủ thời gian chủ trì.</p>
<p>c) Cá nhân đang chủ nhiệm một nhiệm vụ cấp tỉnh chưa nghiệm thu thì không được đăng ký làm chủ nhiệm nhiệm vụ khác.</p>
<p><strong>3. Hồ sơ đăng ký</strong></p>
<p>Hồ sơ gồm 01 bản giấy có chữ ký, đóng dấu và 01 bản điện tử (PDF, phông chữ Unicode, dung lượng không quá 25 MB), bao gồm:</p>
<ol>
<li>Đơn đăng ký chủ trì thực hiện nhiệm vụ;</li>
<li>Thuyết minh nhiệm vụ, kèm dự toán chi tiết;</li>
<li>Tóm tắt hoạt động KH&amp;CN của tổ chức;</li>
<li>Lý lịch khoa học của chủ nhiệm và các thành viên chính;</li>
<li>Văn bản xác nhận của tổ chức phối hợp (nếu có).</li>
</ol>
<p><strong>4. Thời hạn và nơi nhận</strong></p>
<p>Hạn nộp: 17 giờ 00 phút ngày 20/7/2026. Ngày nhận hồ sơ là ngày ghi trên dấu bưu điện nơi gửi hoặc thời điểm hệ thống ghi nhận nộp trực tuyến thành công.</p>
<p>Nơi nhận: Phòng Quản lý Khoa học, Sở Khoa học và Công nghệ, số 15 đường Lê Quý Đôn, phường Bến Thượng, tỉnh Hạ Giang. Điện thoại: 0200 000 126 (gặp bà Lý Mai Chi).</p>
<p>Trong thời gian quy định, tổ chức và cá nhân có quyền rút, thay hồ sơ hoặc bổ sung tài liệu. Mọi bổ sung phải hoàn thành trước thời điểm hết hạn nộp./.</p>
<p><strong>Tài liệu kèm theo:</strong></p>
<ul>
<li><a href="/portal/VanBan/2026-06/98877902e81c1a83QD%201147%20danh%20muc%20nhiem%20vu.pdf">Quyết định phê duyệt danh mục nhiệm vụ (PDF)</a></li>
<li><a href="/portal/VanBan/2026-06/e3d0cd173a3342f1Mau%20don%20(2027).docx">Mẫu đơn và thuyết minh nhiệm vụ (DOCX)</a></li>
</ul>
</div>
</div>
<div class="td-tags">Từ khóa: <a href="javascript:;">tuyển chọn</a>, <a href="javascript:;">nhiệm vụ KH&amp;CN</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="/portal/Pages/2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...</a>(27/10/2026 10:06 SA)</li>
<li><a href="/portal/Pages/2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...</a>(23/09/2026 3:56 CH)</li>
<li><a href="/portal/Pages/2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</a>(29/05/2026 10:32 SA)</li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="/portal/Pages/2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai...</a>(20/11/2026 5:30 CH)</li>
<li><a href="/portal/Pages/2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm</a>(12/11/2026 9:45 SA)</li>
<li><a href="/portal/Pages/2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa</a>(08/10/2026 8:05 SA)</li>
<li><a href="/portal/Pages/2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...</a>(23/09/2026 3:56 CH)</li>
<li><a href="/portal/Pages/2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm</a>(09/09/2026 7:45 SA)</li>
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
