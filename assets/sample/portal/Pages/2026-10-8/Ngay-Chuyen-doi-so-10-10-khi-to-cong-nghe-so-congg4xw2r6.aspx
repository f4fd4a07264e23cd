<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKa772a8384a626dcbfd3d4b97ZGQ=" />
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
<div class="TD-online">66 người đang online</div>
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
<p class="tandan-p-article-news-title">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa</p>
<div class="artcle-tools">
<span class="tandan-span-date-publish">Đăng ngày 08 - 10 - 2026</span>
<span>Lượt xem: <span>734</span></span>
<span class="td-zoom-box"><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></span>
<a href="javascript:window.print();" class="td-print">In trang</a>
</div>
<p class="tandan-p-article-news-summary">Hướng tới Ngày Chuyển đổi số quốc gia, 32 xã, phường trong tỉnh đồng loạt ra quân hỗ trợ người dân sử dụng dịch vụ số thiết yếu.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Tối thứ Ba hằng tuần, nhà văn hóa thôn Nà Lốc lại sáng đèn. Bốn thanh niên mặc áo xanh ngồi xen giữa các bà, các mẹ, mỗi người kèm một chiếc điện thoại. Bài học hôm nay là đặt lịch khám bệnh và nhận diện tin nhắn lừa đảo.</p>
<h2>Con số sau một năm</h2>
<p>Toàn tỉnh hiện có 486 tổ công nghệ số cộng đồng với 3.215 thành viên. Tính đến hết tháng 9/2026:</p>
<ul>
<li>71 % người trưởng thành có tài khoản định danh điện tử đã kích hoạt;</li>
<li>64 % hồ sơ thủ tục hành chính được nộp từ nhà, không phải đến bộ phận một cửa;</li>
<li>100% trường học, trạm y tế thanh toán không dùng tiền mặt;</li>
<li>còn 23 thôn, bản sóng di động yếu và 04 bản chưa có sóng.</li>
</ul>
<h2>Ba cách làm từ cơ sở</h2>
<h3>Xã Nậm Khao: “mỗi vườn cam một mã”</h3>
<p>Tổ công nghệ số hướng dẫn 180 hộ chụp ảnh vườn, khai tọa độ và số gốc cam. Dữ liệu này vừa dùng để truy xuất nguồn gốc, vừa giúp UBND xã dự báo sản lượng theo tuần để điều tiết xe hàng.</p>
<h3>Phường Bến Thượng: chợ không tiền lẻ</h3>
<p>Trong 312 tiểu thương ở chợ trung tâm, 287 người đã nhận chuyển khoản, đạt 92 %. Loa báo tiền về được cài thêm giọng đọc tiếng Tày và tiếng Mông, do chính học sinh trong phường thu âm.</p>
<h3>Xã Tà Mung: lớp học trên nương</h3>
<p>Vì ban ngày bà con đi nương, tổ công nghệ tải sẵn video hướng dẫn vào thẻ nhớ, phát bằng máy chiếu bỏ túi trong giờ nghỉ trưa. Sau 14 buổi, số người biết tự nộp hồ sơ trợ cấp qua mạng tăng từ 9 lên 96.</p>
<blockquote><p>Tôi sáu mươi tám tuổi, mắt kém, trước đây con cháu làm hộ hết. Bây giờ tự gọi được hình cho cháu ở Hà Nội, tự xem được lịch trả lương hưu, thấy mình không bị bỏ lại.</p></blockquote>
<p>Đó là lời bà Hà Thị Nhàn, thôn Nà Lốc, nói với đoàn công tác của Sở trong chuyến khảo sát ngày 29/9.</p>
<h2>Việc tiếp theo</h2>
<p>Trong tháng hành động, Sở KH&amp;CN phối hợp với các nhà mạng thay 1.500 điện thoại phím bấm bằng điện thoại thông minh giá rẻ cho hộ nghèo; tổ chức 64 buổi tuyên truyền về <a href="/portal/Pages/2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">nhận diện hành vi giả danh cơ quan nhà nước</a>; xây dựng thêm 11 trạm phát sóng, trong đó có 04 bản nói trên, hoàn thành trước Tết Nguyên đán Đinh Mùi 2027.</p>
<p>Ông Hoàng Văn Thụy, Phó Giám đốc Sở, cho rằng thước đo của chuyển đổi số không phải là số ứng dụng được cài, mà là số lần người dân bớt phải đi lại. “Bớt được một chuyến đi 30 km, đó mới là kết quả”, ông nói.</p>
</div>
<p class="tandan-p-article-author">Hà Vi</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">chuyển đổi số</a>, <a href="javascript:;">kỹ năng số</a>, <a href="javascript:;">tổ công nghệ số cộng đồng</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="/portal/Pages/2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm<span class="ngay">(09/09/2026 7:45 SA)</span></a></li>
<li><a href="/portal/Pages/2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước...<span class="ngay">(22/07/2026 12:05 CH)</span></a></li>
<li><a href="/portal/Pages/2026-3-2/So-Khoa-hoc-va-Cong-nghe-trien-khai-9-nhiem-vu-caik3vxq.aspx">Sở Khoa học và Công nghệ triển khai 9 nhiệm vụ cải cách hành chính trong năm 2026<span class="ngay">(02/03/2026 8:15 SA)</span></a></li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="/portal/Pages/2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai...<span class="ngay">(20/11/2026 5:30 CH)</span></a></li>
<li><a href="/portal/Pages/2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm<span class="ngay">(12/11/2026 9:45 SA)</span></a></li>
<li><a href="/portal/Pages/2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...<span class="ngay">(23/09/2026 3:56 CH)</span></a></li>
<li><a href="/portal/Pages/2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm<span class="ngay">(09/09/2026 7:45 SA)</span></a></li>
<li><a href="/portal/Pages/2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx">Trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hạ Giang lần thứ IX<span class="ngay">(07/08/2026 4:30 CH)</span></a></li>
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
