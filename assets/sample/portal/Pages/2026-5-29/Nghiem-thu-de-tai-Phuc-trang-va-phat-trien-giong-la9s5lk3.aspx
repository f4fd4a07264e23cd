<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung” - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK3c6fb82fae1c7c8ac1ccf471ZGQ=" />
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
<div class="TD-online">27 người đang online</div>
<div class="TD-weather"><span id="td-temp"></span><span>°</span></div>
<div class="TD-div-module-links-websites"><select onchange="if(this.value)window.open(this.value)">
<option value="">-- Liên kết website --</option>
<option value="https://example.com/ubnd">UBND tỉnh Hạ Giang</option>
<option value="https://example.com/dvc">Cổng dịch vụ công của tỉnh</option>
<option value="https://example.com/vanban">Hệ thống văn bản điều hành</option>
</select></div>
</div>
<div class="TD-center" id="MSO_ContentTable">
<div class="td-breadcrumb"><a href="../Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></div>
<div class="tandan-div-article">
<p class="tandan-p-article-news-title">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</p>
<div class="artcle-tools">
<span class="tandan-span-date-publish">Đăng ngày 29 - 05 - 2026</span>
<span>Lượt xem: <span>542</span></span>
<span class="td-zoom-box"><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></span>
<a href="javascript:window.print();" class="td-print">In trang</a>
</div>
<p class="tandan-p-article-news-summary">Hội đồng tư vấn đánh giá, nghiệm thu nhiệm vụ KH&amp;CN cấp tỉnh xếp loại xuất sắc đối với đề tài do TS. Trịnh Quốc Vinh làm chủ nhiệm, với 91,4 điểm bình quân.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p><span style="font-family:Times New Roman;font-size:14pt">Ngày 28/5, Sở KH&amp;CN tổ chức họp hội đồng nghiệm thu đề tài cấp tỉnh “Phục tráng và phát triển giống lúa nếp nương Tà Mung”. </span><span style="font-family:Times New Roman;font-size:14pt">Hội đồng gồm 09 thành viên, do ông Hoàng Văn Thụy, Phó Giám đốc Sở, làm Chủ tịch.</span></p>
<p><span style="font-family:Times New Roman;font-size:14pt">Đề tài được thực hiện trong 36 tháng, từ tháng 4/2023 đến tháng 4/2026, </span><span lang="VI" style="font-family:Times New Roman;font-size:14pt">với kinh phí 2.180.000.000 đồng </span><span style="font-family:Times New Roman;font-size:14pt">từ ngân sách sự nghiệp KH&amp;CN.</span></p>
<p>&nbsp;</p>
<p><span style="font-family:Times New Roman;font-size:14pt">Nếp nương Tà Mung là giống lúa cạn của đồng bào vùng cao, hạt tròn, vỏ trấu có râu tím, cơm dẻo lâu và thơm. Do người dân tự để giống qua nhiều đời, giống bị lẫn tạp, cây cao dễ đổ, năng suất giảm dần. Kết quả điều tra năm 2023 tại 06 bản cho thấy tỷ lệ lẫn dạng bình quân lên đến 11,5 %.</span></p>
<p><span style="font-family:Times New Roman;font-size:14pt">Nhóm nghiên cứu đã thu thập 412 bông mẫu, chọn dòng qua ba vụ liên tiếp, từ đó tuyển được 14 dòng đúng nguyên bản, trộn thành lô hạt giống siêu nguyên chủng. So sánh giữa hai nhóm giống trồng trên cùng chân nương được trình bày trong bảng sau:</span></p>
<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse">
<thead>
<tr><th>Chỉ tiêu</th><th>Giống chưa phục tráng</th><th>Giống siêu nguyên chủng</th><th>Chênh lệch</th></tr>
</thead>
<tbody>
<tr><td>Chiều cao cây (cm)</td><td>142</td><td>131</td><td>-11</td></tr>
<tr><td>Thời gian sinh trưởng (ngày)</td><td>158</td><td>151</td><td>-7</td></tr>
<tr><td>Số bông/khóm</td><td>5,2</td><td>6,4</td><td>+1,2</td></tr>
<tr><td>Năng suất thực thu (tạ/ha)</td><td>23,6</td><td>31,4</td><td>+7,8</td></tr>
<tr><td>Tỷ lệ lẫn dạng (%)</td><td>11,5</td><td>0,3</td><td>-11,2</td></tr>
</tbody>
</table>
<p><span style="font-family:Times New Roman;font-size:14pt">Như vậy, năng suất tăng 33 % trong khi thời gian sinh trưởng rút ngắn một tuần, giúp bà con thu hoạch trước đợt mưa cuối tháng 10. Chất lượng gạo không thay đổi đáng kể: hàm lượng amylose 4,1 %, nhiệt hóa hồ thấp, độ bền thể gel mềm.</span></p>
<p><span style="font-family:Times New Roman;font-size:14pt">Bên cạnh hạt giống, đề tài bàn giao 01 quy trình phục tráng, 01 quy trình canh tác có bổ sung cây họ đậu xen canh để chống xói mòn, 03 mô hình tổng diện tích 15 ha tại các bản Tà Mung, Nà Lốc và Huổi Sáng, cùng 01 bộ hồ sơ đề nghị bảo hộ nhãn hiệu tập thể.</span></p>
<p style="text-align:center"><img src="../../Photos/2026-05-29/f8dbbbdb3b80b4f1lua-nep-nuong.png" alt="" /></p>
<p style="text-align:center">Nương lúa nếp Tà Mung trước ngày thu hoạch</p>
<p><span style="font-family:Times New Roman;font-size:14pt">Nhận xét tại cuộc họp, ủy viên phản biện 1 đánh giá cao việc nhóm lưu giữ đầy đủ nhật ký chọn dòng, cho phép truy ngược từng lô hạt. Ủy viên phản biện 2 đề nghị bổ sung phân tích hiệu quả kinh tế khi giá gạo nếp xuống dưới 28.000 đồng/kg và làm rõ cơ chế chia sẻ lợi ích với cộng đồng đang giữ giống.</span></p>
<p><span style="font-family:Times New Roman;font-size:14pt">Trả lời hội đồng, TS. Trịnh Quốc Vinh cho biết nhóm đã thỏa thuận với UBND xã Tà Mung: cộng đồng sáu bản được quyền sử dụng hạt giống không phải trả tiền; phần thu từ bán giống ra ngoài xã được trích 10 % cho quỹ phát triển bản.</span></p>
<p><span style="font-family:Times New Roman;font-size:14pt">Hội đồng nhất trí nghiệm thu, xếp loại xuất sắc. Chủ tịch Hội đồng yêu cầu chủ nhiệm đề tài hoàn thiện báo cáo theo góp ý, nộp lưu giữ kết quả trong thời hạn 30 ngày và bàn giao giống cho Trung tâm Ứng dụng khoa học và công nghệ trước vụ mùa năm 2027./.</span></p>
</div>
<p class="tandan-p-article-author">Phòng Quản lý Khoa học</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">lúa nếp nương</a>, <a href="javascript:;">nghiệm thu</a>, <a href="javascript:;">giống cây trồng</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="../2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai...<span class="ngay">(20/11/2026 5:30 CH)</span></a></li>
<li><a href="../2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...<span class="ngay">(27/10/2026 10:06 SA)</span></a></li>
<li><a href="../2026-6-12/Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx">Thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm thực hiện nhiệm vụ khoa học và công...<span class="ngay">(12/06/2026 11:18 SA)</span></a></li>
<li><a href="../2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...<span class="ngay">(18/03/2026 3:56 CH)</span></a></li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="../2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy<span class="ngay">(03/11/2026 2:48 CH)</span></a></li>
<li><a href="../2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...<span class="ngay">(27/10/2026 10:06 SA)</span></a></li>
<li><a href="../2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình<span class="ngay">(21/08/2026 12:10 SA)</span></a></li>
<li><a href="../2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước...<span class="ngay">(22/07/2026 12:05 CH)</span></a></li>
<li><a href="../2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...<span class="ngay">(18/03/2026 3:56 CH)</span></a></li>
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
