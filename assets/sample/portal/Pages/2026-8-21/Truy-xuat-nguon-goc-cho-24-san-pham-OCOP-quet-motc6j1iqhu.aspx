<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK7ed15b71d8f0feec5622a5d2ZGQ=" />
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
<div class="TD-online"><span>12</span> người đang online</div>
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
<p class="tandan-p-article-news-title">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</p>
<div class="artcle-tools">
<span class="tandan-span-date-publish">Đăng ngày 21 - 08 - 2026</span>
<span>Lượt xem: <span>325</span></span>
<span class="td-zoom-box"><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></span>
<a href="javascript:window.print();" class="td-print">In trang</a>
</div>
<p class="tandan-p-article-news-summary">Hệ thống truy xuất dùng chung của tỉnh đã cấp 310.000 tem điện tử, ghi nhận hơn 58.000 lượt quét sau sáu tháng chạy thử.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Đến ngày 15/8/2026, 24 sản phẩm OCOP của 16 chủ thể trên địa bàn tỉnh đã được đưa lên hệ thống truy xuất nguồn gốc dùng chung do Chi cục Tiêu chuẩn Đo lường Chất lượng vận hành.</p>
<p>Khác với loại tem chỉ dẫn tới một trang giới thiệu chung, mỗi mã trên hệ thống mới gắn với một lô hàng cụ thể. Người mua dùng điện thoại quét mã sẽ thấy ngày thu hoạch, hộ sản xuất, kết quả kiểm nghiệm và các mốc vận chuyển. Ví dụ, lô bạch trà trong bài viết về <a href="../2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">vùng chè Shan tuyết Phiêng Sa</a> có 07 sự kiện từ lúc hái đến khi lên kệ.</p>
<p style="text-align:center"><img src="../../Photos/2026-08-21/b74df323e3939b56ma-truy-xuat.png" alt="Mã truy xuất minh họa" /></p>
<p><em>Mã trên bao bì chỉ có tính chất minh họa, không quét được</em></p>
<p>Hệ thống tuân theo các tiêu chuẩn quốc gia về truy xuất nguồn gốc và dùng mã định danh quốc tế, do đó dữ liệu có thể trao đổi với cổng thông tin quốc gia. Tài liệu kỹ thuật dành cho đơn vị phát triển phần mềm được công bố tại <a href="https://example.com/truy-xuat/api?phien-ban=2&amp;lang=vi">trang dành cho nhà phát triển</a>.</p>
<p>Để tham gia, chủ thể thực hiện ba bước:</p>
<ol>
<li>Đăng ký tài khoản bằng định danh tổ chức;</li>
<li>Khai báo vùng trồng hoặc cơ sở chế biến, kèm giấy chứng nhận VietGAP, hữu cơ hoặc tương đương (nếu có);</li>
<li>Tạo lô, in tem và ghi nhật ký theo từng công đoạn.</li>
</ol>
<p>Chi phí in tem được hỗ trợ 50 % trong năm đầu, tối đa 15.000.000 đồng/chủ thể. Mức hỗ trợ cụ thể và danh sách 24 sản phẩm xem tại <a href="../../VanBan/2026-08/ea29e4695430f3cfphu-luc-truy-xuat.pdf">phụ lục kèm theo</a>.</p>
<p>Khó khăn lớn nhất hiện nay là thói quen ghi chép. Trong 16 chủ thể, mới có 09 chủ thể cập nhật nhật ký hằng ngày; số còn lại thường ghi dồn vào cuối tuần. Chi cục đang bổ sung chức năng nhập liệu bằng giọng nói để bà con không phải gõ phím.</p>
<p>Chi cục đặt mục tiêu đến hết năm 2027, toàn bộ sản phẩm OCOP từ 4 sao trở lên của tỉnh được truy xuất đến từng lô./.</p>
<p>&nbsp;</p>
<p><strong>Tài liệu kèm theo</strong></p>
<p><a href="../../VanBan/2026-08/ea29e4695430f3cfphu-luc-truy-xuat.pdf">Phụ lục: danh sách sản phẩm và mức hỗ trợ (PDF)</a></p>
</div>
<p class="tandan-p-article-author">Thu Thủy</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">truy xuất nguồn gốc</a>, <a href="javascript:;">OCOP</a>, <a href="javascript:;">mã số mã vạch</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="../2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước...<span class="ngay">(22/07/2026 12:05 CH)</span></a></li>
<li><a href="../2026-4-24/Huong-ung-Ngay-So-huu-tri-tue-the-gioi-26-4-dua-tarw4e8y1.aspx">Hưởng ứng Ngày Sở hữu trí tuệ thế giới 26/4: đưa tài sản trí tuệ thành đòn bẩy cho nông sản địa...<span class="ngay">(24/04/2026 4:40 CH)</span></a></li>
<li><a href="../2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...<span class="ngay">(18/03/2026 3:56 CH)</span></a></li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="../2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy<span class="ngay">(03/11/2026 2:48 CH)</span></a></li>
<li><a href="../2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...<span class="ngay">(27/10/2026 10:06 SA)</span></a></li>
<li><a href="../2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước...<span class="ngay">(22/07/2026 12:05 CH)</span></a></li>
<li><a href="../2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”<span class="ngay">(29/05/2026 10:32 SA)</span></a></li>
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
