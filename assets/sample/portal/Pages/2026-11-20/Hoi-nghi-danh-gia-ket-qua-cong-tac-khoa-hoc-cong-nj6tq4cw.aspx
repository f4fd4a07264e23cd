<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai nhiệm vụ những tháng cuối năm 2026 - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKa5c4657ffe23d43cc2ff3fcbZGQ=" />
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
<div class="TD-online"><span>53</span> người đang online</div>
<div class="TD-weather"><span>Hạ Giang: 19°C</span></div>
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
<p class="tandan-p-article-news-title">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai nhiệm vụ những tháng cuối năm 2026</p>
<div class="artcle-tools">
<span class="tandan-span-date-publish">Đăng ngày 20 - 11 - 2026</span>
<span>Lượt xem: <span>41</span></span>
<span class="td-zoom-box"><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></span>
<a href="javascript:window.print();" class="td-print">In trang</a>
</div>
<p class="tandan-p-article-news-summary">Mười tháng năm 2026, ngành khoa học và công nghệ tỉnh hoàn thành 17/21 chỉ tiêu được giao; giải ngân đạt 75,5 % kế hoạch vốn, cao hơn cùng kỳ 9,2 điểm phần trăm.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Ngày 19/11/2026, Sở Khoa học và Công nghệ tỉnh Hạ Giang tổ chức hội nghị đánh giá kết quả công tác 10 tháng và triển khai nhiệm vụ trọng tâm những tháng cuối năm. Ông Lương Đình Khải, Giám đốc Sở, chủ trì; dự hội nghị có lãnh đạo các phòng, đơn vị trực thuộc và đại diện UBND 32 xã, phường tham gia qua hình thức trực tuyến.</p>
<p><strong>I. KẾT QUẢ NỔI BẬT</strong></p>
<p>1. Công tác tham mưu, ban hành văn bản</p>
<p>Sở đã tham mưu UBND tỉnh trình HĐND tỉnh ban hành 02 nghị quyết, gồm Nghị quyết về chính sách hỗ trợ đổi mới công nghệ giai đoạn 2026 - 2030 và Nghị quyết về mức chi thực hiện nhiệm vụ KH&amp;CN; trình Chủ tịch UBND tỉnh ban hành 37 quyết định, 12 kế hoạch. Không có văn bản nào bị chậm quá 05 ngày so với chương trình công tác.</p>
<p>2. Hoạt động nghiên cứu và ứng dụng</p>
<p>a) Quản lý 38 nhiệm vụ, trong đó nghiệm thu 11 nhiệm vụ (03 xuất sắc, 07 đạt, 01 không đạt). Đối với nhiệm vụ không đạt, Sở đã yêu cầu tổ chức chủ trì giải trình và xác định kinh phí phải hoàn trả là 214.000.000 đồng.</p>
<p>b) Bàn giao kết quả cho 09 đơn vị ứng dụng; nổi bật là giống <a href="../2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">lúa nếp nương Tà Mung</a> và <a href="../2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">hệ thống giám sát nước hồ Khe Dầu</a>.</p>
<p>c) Tổ chức tuyển chọn 03 nhiệm vụ thực hiện từ năm 2027, tiếp nhận 10 hồ sơ hợp lệ, bình quân mỗi nhiệm vụ có hơn 03 hồ sơ cạnh tranh.</p>
<p>3. Sở hữu trí tuệ và đổi mới sáng tạo</p>
<p>a) Hướng dẫn 148 lượt tổ chức, cá nhân nộp đơn đăng ký xác lập quyền; 63 nhãn hiệu và 02 giải pháp hữu ích được cấp văn bằng bảo hộ.</p>
<p>b) Hỗ trợ 14 dự án khởi nghiệp sáng tạo, trong đó 05 dự án đã có doanh thu. Không gian đổi mới sáng tạo đặt tại trụ sở cũ của UBND phường Sông Hòa dự kiến mở cửa vào tháng 12/2026.</p>
<p>4. Tiêu chuẩn, đo lường, chất lượng</p>
<p>Kiểm định 18.640 lượt phương tiện đo; khảo sát, kiểm tra 121 cơ sở, phát hiện 09 cơ sở vi phạm, xử phạt 86.500.000 đồng. Cấp 310.000 tem truy xuất điện tử cho 24 sản phẩm OCOP.</p>
<p>5. An toàn bức xạ và hạt nhân</p>
<p>Thẩm định, cấp và gia hạn 22 giấy phép sử dụng thiết bị X-quang chẩn đoán trong y tế; gắn thiết bị định vị cho 9/9 nguồn phóng xạ kín; tổ chức thành công cuộc diễn tập ứng phó sự cố cấp tỉnh.</p>
<p>6. Chuyển đổi số</p>
<p>Trung tâm dữ liệu của tỉnh đã kết nối với 29/32 xã, phường; 64 % hồ sơ được nộp trực tuyến từ nhà; 71 % người trưởng thành đã kích hoạt tài khoản định danh điện tử. Trong 10 tháng, hệ thống giám sát ghi nhận và ngăn chặn hơn 214.000 lượt dò quét, không để xảy ra sự cố mất dữ liệu.</p>
<p>7. Giải ngân</p>
<p>Đến ngày 31/10/2026, tổng số vốn đã giải ngân là 31.730 triệu đồng, đạt 75,5 % kế hoạch. Cụ thể:</p>
<table border="1" cellspacing="0" cellpadding="4">
<thead>
<tr><th>Nội dung</th><th>Kế hoạch (triệu đồng)</th><th>Đã giải ngân (triệu đồng)</th><th>Tỷ lệ (%)</th></tr>
</thead>
<tbody>
<tr><td>Nhiệm vụ KH&amp;CN cấp tỉnh</td><td align="right">14.200</td><td align="right">9.940</td><td align="right">70,0</td></tr>
<tr><td>Hỗ trợ doanh nghiệp, HTX</td><td align="right">3.600</td><td align="right">2.160</td><td align="right">60,0</td></tr>
<tr><td>Hạ tầng số dùng chung</td><td align="right">21.500</td><td align="right">17.200</td><td align="right">80,0</td></tr>
<tr><td>SHTT, đo lường, chất lượng</td><td align="right">2.700</td><td align="right">2.430</td><td align="right">90,0</td></tr>
<tr><td><strong>Tổng cộng</strong></td><td align="right"><strong>42.000</strong></td><td align="right"><strong>31.730</strong></td><td align="right"><strong>75,5</strong></td></tr>
<tr><td colspan="4"><em>Ghi chú: chưa tính vốn chuyển nguồn từ năm 2025 là 1.860 triệu đồng.</em></td></tr>
</tbody>
</table>
<p><strong>II. TỒN TẠI, HẠN CHẾ</strong></p>
<p>Bên cạnh kết quả đạt được, hội nghị thẳng thắn chỉ ra bốn chỉ tiêu có nguy cơ không hoàn thành: tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo mới đạt 18 % so với mục tiêu 25 %; số hợp đồng chuyển giao công nghệ đạt 7/15; còn 03 xã chưa kết nối trung tâm dữ liệu; giải ngân nguồn hỗ trợ doanh nghiệp, HTX mới đạt 60 %.</p>
<p>Nguyên nhân khách quan là đợt mưa lũ cuối tháng 8 làm hư hỏng tuyến cáp quang qua đèo Khau Lạng trong 16 ngày. Nguyên nhân chủ quan là khâu hướng dẫn hồ sơ hỗ trợ còn phức tạp: doanh nghiệp phải bổ sung trung bình 2,4 lần mới đủ điều kiện.</p>
<p>Bà Nông Thị Hạnh Dung, Phó Giám đốc Sở, nhận trách nhiệm về việc chậm sửa đổi mẫu thuyết minh và cho biết mẫu mới, rút từ 23 trang xuống còn 08 trang, sẽ được áp dụng từ ngày 01/12/2026.</p>
<p><strong>III. NHIỆM VỤ TRỌNG TÂM NHỮNG THÁNG CUỐI NĂM</strong></p>
<p>1. Tập trung giải ngân, phấn đấu đạt trên 95 % kế hoạch vốn vào ngày 31/12/2026; các khoản không còn nhu cầu phải báo cáo điều chỉnh trước ngày 30/11/2026.</p>
<p>2. Hoàn thành kết nối trung tâm dữ liệu cho 03 xã còn lại là Tà Mung, Khe Dầu và Thanh Lâm, kèm phương án dự phòng bằng vô tuyến khi cáp quang gặp sự cố.</p>
<p>3. Ban hành Kế hoạch chuyển đổi số năm 2027 với các chỉ tiêu đo được tự động; kiên quyết cắt bỏ những báo cáo giấy trùng lặp.</p>
<p>4. Tổ chức các hoạt động trong khuôn khổ Ngày hội khởi nghiệp sáng tạo tỉnh, dự kiến từ ngày 11/12 đến ngày 13/12/2026.</p>
<p>5. Tăng cường kiểm tra đo lường, chất lượng hàng hóa dịp Tết Dương lịch và Tết Nguyên đán Đinh Mùi, ưu tiên xăng dầu, vàng trang sức, hàng đóng gói sẵn.</p>
<p>6. Đánh giá, xếp loại cán bộ, công chức, viên chức bảo đảm thực chất; lấy kết quả xử lý hồ sơ trên hệ thống làm căn cứ chính.</p>
<p>Phát biểu kết luận hội nghị, ông Lương Đình Khải yêu cầu mỗi phòng, đơn vị rà soát lại từng chỉ tiêu, nêu rõ “ai làm, làm gì, bao giờ xong”, gửi Văn phòng Sở trước 16 giờ ngày 24/11/2026. Đối với các vướng mắc vượt thẩm quyền, phải kiến nghị bằng văn bản kèm phương án cụ thể, không báo cáo chung chung./.</p>
<p>&nbsp;</p>
<p><strong>Tài liệu kèm theo:</strong></p>
<ul>
<li><a href="../../VanBan/2026-08/ea29e4695430f3cfphu-luc-truy-xuat.pdf">Danh sách 24 sản phẩm OCOP được cấp tem truy xuất (PDF)</a></li>
</ul>
</div>
<p class="tandan-p-article-author">Văn phòng Sở</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">sơ kết</a>, <a href="javascript:;">kế hoạch năm 2026</a>, <a href="javascript:;">chuyển đổi số</a>, <a href="javascript:;">cải cách hành chính</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="../2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa<span class="ngay">(08/10/2026 8:05 SA)</span></a></li>
<li><a href="../2026-6-12/Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx">Thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm thực hiện nhiệm vụ khoa học và công...<span class="ngay">(12/06/2026 11:18 SA)</span></a></li>
<li><a href="../2026-5-15/Gap-mat-ky-niem-Ngay-Khoa-hoc-Cong-nghe-va-Doi-moindu6p.aspx">Gặp mặt kỷ niệm Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam 18/5<span class="ngay">(15/05/2026 2:20 CH)</span></a></li>
<li><a href="../2026-3-2/So-Khoa-hoc-va-Cong-nghe-trien-khai-9-nhiem-vu-caik3vxq.aspx">Sở Khoa học và Công nghệ triển khai 9 nhiệm vụ cải cách hành chính trong năm 2026<span class="ngay">(02/03/2026 8:15 SA)</span></a></li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="../2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm<span class="ngay">(12/11/2026 9:45 SA)</span></a></li>
<li><a href="../2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa<span class="ngay">(08/10/2026 8:05 SA)</span></a></li>
<li><a href="../2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...<span class="ngay">(23/09/2026 3:56 CH)</span></a></li>
<li><a href="../2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm<span class="ngay">(09/09/2026 7:45 SA)</span></a></li>
<li><a href="../2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx">Trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hạ Giang lần thứ IX<span class="ngay">(07/08/2026 4:30 CH)</span></a></li>
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
