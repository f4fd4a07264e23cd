<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Hưởng ứng Ngày Sở hữu trí tuệ thế giới 26/4: đưa tài sản trí tuệ thành đòn bẩy cho nông sản địa phương - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Huong-ung-Ngay-So-huu-tri-tue-the-gioi-26-4-dua-tarw4e8y1.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK2ab56a30e39e2c5ec4d72b75ZGQ=" />
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
<div class="TD-online">33 người đang online</div>
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
<p class="tandan-p-article-news-title">Hưởng ứng Ngày Sở hữu trí tuệ thế giới 26/4: đưa tài sản trí tuệ thành đòn bẩy cho nông sản địa phương</p>
<div class="artcle-tools">
<span class="tandan-span-date-publish">Đăng ngày 24 - 04 - 2026</span>
<span>Lượt xem: 398</span>
<span class="td-zoom-box"><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></span>
<a href="javascript:window.print();" class="td-print">In trang</a>
</div>
<p class="tandan-p-article-news-summary">Sáng 24/4, tại hội trường Trung tâm Hội nghị tỉnh, Sở KH&amp;CN tổ chức tọa đàm với sự tham gia của 140 đại biểu đến từ các doanh nghiệp, HTX và chủ thể OCOP.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Tọa đàm do bà Nông Thị Hạnh Dung, Phó Giám đốc Sở KH&amp;CN, chủ trì; tham dự có đại diện Sở Nông nghiệp và Môi trường, Sở Công Thương, Hội Nông dân tỉnh và 14 xã, phường có sản phẩm chủ lực.</p>
<h2>Bức tranh sau năm năm</h2>
<p>Theo báo cáo tại tọa đàm, tính đến ngày 31/3/2026, toàn tỉnh có 512 nhãn hiệu được cấp văn bằng bảo hộ, tăng 2,3 lần so với năm 2020. Trong số này có 03 chỉ dẫn địa lý, 11 nhãn hiệu chứng nhận và 46 nhãn hiệu tập thể mang địa danh của tỉnh.</p>
<p>Tuy nhiên, chỉ khoảng 40 % nhãn hiệu tập thể được sử dụng thường xuyên trên bao bì. Không ít HTX sau khi nhận văn bằng thì cất vào tủ, không có quy chế quản lý, không kiểm soát được ai đang dùng tên của mình.</p>
<h2>Ba câu hỏi được thảo luận nhiều nhất</h2>
<h3>Đăng ký rồi thì quản lý thế nào?</h3>
<p>Ông Triệu A Sính, Giám đốc HTX Cam sành Nậm Khao, cho biết HTX từng phát hiện cam nơi khác đóng trong thùng in tên Nậm Khao bán ở chợ đầu mối. Từ khi áp dụng tem có mã riêng cho từng thùng và phân công hai thành viên theo dõi, số vụ việc giảm rõ rệt.</p>
<blockquote><p>Văn bằng bảo hộ giống như giấy khai sinh. Có giấy khai sinh rồi, đứa trẻ vẫn phải được nuôi lớn từng ngày. Thương hiệu cũng vậy, phải nuôi bằng chất lượng và sự trung thực.</p><p>Triệu A Sính, Giám đốc HTX Cam sành Nậm Khao</p></blockquote>
<h3>Chi phí có quá sức với hộ sản xuất nhỏ?</h3>
<p>Đại diện Phòng Quản lý chuyên ngành giải thích: theo chính sách của tỉnh giai đoạn 2026 - 2030, chủ thể OCOP được hỗ trợ tối đa 30.000.000 đồng cho mỗi nhãn hiệu được cấp văn bằng trong nước và tối đa 60.000.000 đồng cho mỗi nhãn hiệu đăng ký ra nước ngoài. Hồ sơ đề nghị hỗ trợ gồm 04 loại giấy tờ, nộp hoàn toàn trực tuyến.</p>
<h3>Bị xâm phạm thì báo cho ai?</h3>
<p>Người dân và doanh nghiệp có thể gửi phản ánh kèm hình ảnh đến Sở KH&amp;CN. Trường hợp có dấu hiệu hàng giả mạo nhãn hiệu, Sở sẽ phối hợp với lực lượng quản lý thị trường và công an xác minh trong thời hạn 07 ngày làm việc.</p>
<h2>Những việc làm ngay</h2>
<p>Kết luận tọa đàm, bà Nông Thị Hạnh Dung giao các phòng chuyên môn thực hiện ba việc:</p>
<ul>
<li>Xây dựng bộ câu hỏi – trả lời về SHTT cho chủ thể OCOP, hoàn thành trước ngày 30/5/2026;</li>
<li>Mở 04 lớp tập huấn tại các cụm xã, ưu tiên vùng có sản phẩm mang địa danh;</li>
<li>Ký quy chế phối hợp kiểm soát tem nhãn với 06 chợ đầu mối.</li>
</ul>
<p>Tại buổi tọa đàm, Sở đã trao 17 văn bằng bảo hộ nhãn hiệu cho các tổ chức, cá nhân trong tỉnh. Thông tin thêm về quy trình đăng ký có thể xem tại <a href="https://example.com/so-huu-tri-tue" target="_blank">trang hướng dẫn</a> hoặc bài viết về <a href="/portal/Pages/2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">vùng chè Shan tuyết Phiêng Sa</a>.</p>
</div>
<p class="tandan-p-article-author">Quỳnh Lâm</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">sở hữu trí tuệ</a>, <a href="javascript:;">nhãn hiệu</a>, <a href="javascript:;">OCOP</a>, <a href="javascript:;">chỉ dẫn địa lý</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="/portal/Pages/2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...<span class="ngay">(27/10/2026 10:06 SA)</span></a></li>
<li><a href="/portal/Pages/2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...<span class="ngay">(23/09/2026 3:56 CH)</span></a></li>
<li><a href="/portal/Pages/2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình<span class="ngay">(21/08/2026 12:10 SA)</span></a></li>
<li><a href="/portal/Pages/2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...<span class="ngay">(18/03/2026 3:56 CH)</span></a></li>
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
