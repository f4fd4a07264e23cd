<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Tin hoạt động - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Tin-hoat-dong.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK2606b47aeeba4cfab71f335eZGQ=" />
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
<div class="TD-online">57 người đang online</div>
<div class="TD-weather"><span id="td-temp"></span><span>°</span></div>
<div class="TD-div-module-links-websites"><select onchange="if(this.value)window.open(this.value)">
<option value="">-- Liên kết website --</option>
<option value="https://example.com/ubnd">UBND tỉnh Hạ Giang</option>
<option value="https://example.com/dvc">Cổng dịch vụ công của tỉnh</option>
<option value="https://example.com/vanban">Hệ thống văn bản điều hành</option>
</select></div>
</div>
<div class="TD-center" id="MSO_ContentTable">
<div class="TD-channel-head">Tin hoạt động</div>
<ul class="TD-channel-main">
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai nhiệm vụ những tháng cuối năm 2026</a></p>
<label class="pub-time">20/11/2026 | 17:30</label>
<p>Mười tháng năm 2026, ngành khoa học và công nghệ tỉnh hoàn thành 17/21 chỉ tiêu được giao; giải ngân đạt 75,5 % kế hoạch vốn, cao hơn cùng kỳ 9,2 điểm phần trăm.</p>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm</a></p>
<label class="pub-time">12/11/2026 | 09:45</label>
<p>Kết quả thử nghiệm cho thấy 4/18 mẫu mũ bảo hiểm không đạt chỉ tiêu về độ bền va đập.</p>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa</a></p>
<label class="pub-time">08/10/2026 | 08:05</label>
<p>Hướng tới Ngày Chuyển đổi số quốc gia, 32 xã, phường trong tỉnh đồng loạt ra quân hỗ trợ người dân sử dụng dịch vụ số thiết yếu.</p>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm 2027</a></p>
<label class="pub-time">23/09/2026 | 15:56</label>
<p>Các đề xuất phù hợp sẽ được xem xét hỗ trợ tối đa 30 % chi phí mua thiết bị và 50 % chi phí chuyển giao công nghệ.</p>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm</a></p>
<label class="pub-time">09/09/2026 | 07:45</label>
</li>
<li class="TD-channel-main-td">
<div class="channel-news-img"><a href="/portal/Pages/2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx"><img src="/portal/Photos/2026-08-07/f3f58ee455ae41datrao%20giai.png" alt="" width="120" /></a></div>
<p class="channel-news-title"><a href="/portal/Pages/2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx">Trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hạ Giang lần thứ IX</a></p>
<label class="pub-time">07/08/2026 | 16:30</label>
<p>Ban Tổ chức trao 28 giải cho các mô hình, sản phẩm xuất sắc nhất trong số 164 bài dự thi của 57 trường học.</p>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-7-3/Dien-tap-ung-pho-su-co-buc-xa-cap-tinh-voi-tinh-huh2c7w.aspx">Diễn tập ứng phó sự cố bức xạ cấp tỉnh với tình huống thất lạc nguồn phóng xạ kín</a></p>
<label class="pub-time">03/07/2026 | 17:02</label>
<p>Cuộc diễn tập có sự tham gia của 115 người thuộc 11 cơ quan, đơn vị, kéo dài từ 7 giờ 30 đến 16 giờ ngày 02/7/2026.</p>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-6-12/Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx">Thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm thực hiện nhiệm vụ khoa học và công nghệ cấp tỉnh năm 2027 (đợt 1)</a></p>
<label class="pub-time">12/06/2026 | 11:18</label>
<p>Hồ sơ đăng ký nộp trực tuyến hoặc gửi qua đường bưu chính, hạn cuối là 17 giờ 00 phút ngày 20/7/2026.</p>
</li>
<li class="TD-channel-main-td">
<div class="channel-news-img"><a href="/portal/Pages/2026-5-15/Gap-mat-ky-niem-Ngay-Khoa-hoc-Cong-nghe-va-Doi-moindu6p.aspx"><img src="/portal/Photos/2026-05-15/b50951613bcd649dbieu%20do%20nhiem%20vu.png" alt="" width="120" /></a></div>
<p class="channel-news-title"><a href="/portal/Pages/2026-5-15/Gap-mat-ky-niem-Ngay-Khoa-hoc-Cong-nghe-va-Doi-moindu6p.aspx">Gặp mặt kỷ niệm Ngày Khoa học, Công nghệ và Đổi mới sáng tạo Việt Nam 18/5</a></p>
<label class="pub-time">15/05/2026 | 14:20</label>
<p>Tại buổi gặp mặt, 21 tập thể và cá nhân có thành tích tiêu biểu trong nghiên cứu, ứng dụng khoa học và công nghệ được Chủ tịch UBND tỉnh tặng bằng khen.</p>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-4-24/Huong-ung-Ngay-So-huu-tri-tue-the-gioi-26-4-dua-tarw4e8y1.aspx">Hưởng ứng Ngày Sở hữu trí tuệ thế giới 26/4: đưa tài sản trí tuệ thành đòn bẩy cho nông sản địa phương</a></p>
<label class="pub-time">24/04/2026 | 16:40</label>
<p>Sáng 24/4, tại hội trường Trung tâm Hội nghị tỉnh, Sở KH&amp;CN tổ chức tọa đàm với sự tham gia của 140 đại biểu đến từ các doanh nghiệp, HTX và chủ thể OCOP.</p>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-4-14/Kiem-tra-nha-nuoc-ve-do-luong-doi-voi-22-cua-hang0qhd9.aspx">Kiểm tra nhà nước về đo lường đối với 22 cửa hàng xăng dầu</a></p>
<label class="pub-time">14/04/2026 | 09:05</label>
</li>
<li class="TD-channel-main-td">
<p class="channel-news-title"><a href="/portal/Pages/2026-3-2/So-Khoa-hoc-va-Cong-nghe-trien-khai-9-nhiem-vu-caik3vxq.aspx">Sở Khoa học và Công nghệ triển khai 9 nhiệm vụ cải cách hành chính trong năm 2026</a></p>
<label class="pub-time">02/03/2026 | 08:15</label>
<p>Kế hoạch vừa ban hành đặt mục tiêu toàn bộ hồ sơ thuộc thẩm quyền của Sở được tiếp nhận trực tuyến trước ngày 30/6/2026, đồng thời cắt giảm ít nhất 35 % thời gian giải quyết đối với 14 thủ tục.</p>
</li>
</ul>
<div class="TD-channel-paging"><span>1</span>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$2')">2</a>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$3')">3</a>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$4')">4</a>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$5')">5</a>
<a href="javascript:__doPostBack('ctl00$PlaceHolderMain$pager','Page$Next')">Trang sau</a></div>
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
