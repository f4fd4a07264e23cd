<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm lời giải từ vườn đến kệ hàng - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK912fb784b5a8e4762ec38624ZGQ=" />
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
<div class="TD-online"><span>71</span> người đang online</div>
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
<div class="td-breadcrumb"><a href="/portal/Pages/Nghien-cuu-ung-dung.aspx">Nghiên cứu - ứng dụng</a></div>
<div class="tandan-div-article">
<div class="td-title-row"><h1 class="tandan-p-article-news-title">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm lời giải từ vườn đến kệ hàng</h1></div>
<table class="artcle-tools" width="100%"><tr><td><span class="tandan-span-date-publish">Đăng ngày 27 - 10 - 2026</span></td><td><span class="td-view">Lượt xem: <span>868</span></span></td><td><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></td><td><a href="javascript:window.print();" class="td-print">In trang</a></td></tr></table>
<p class="tandan-p-article-news-summary">Hơn 120 nhà khoa học, nhà quản lý, doanh nghiệp và nhà vườn cùng trao đổi về nguyên nhân hao hụt sau thu hoạch, hiện ở mức 18 %, và các giải pháp đưa tỷ lệ này xuống dưới 8 % vào năm 2030.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="art-content" class="article-contents">
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p>Ngày 26/10, tại xã Nậm Khao, Sở Khoa học và Công nghệ phối hợp với Trường Cao đẳng Kỹ thuật Hạ Giang và Hội Làm vườn tỉnh tổ chức hội thảo khoa học về chất lượng và bảo quản cam sành. Ông Lương Đình Khải, Giám đốc Sở; ông Bế Quang Lộc, Chủ tịch UBND xã Nậm Khao; và TS. Trịnh Quốc Vinh đồng chủ trì.</p>
<p>Hội thảo nhận được 27 báo cáo, trong đó 19 báo cáo được chọn in kỷ yếu và 06 báo cáo trình bày trực tiếp. Đây là lần đầu tiên một hội thảo khoa học cấp tỉnh được tổ chức ngay tại vùng trồng, để nhà vườn có thể tham gia trọn buổi.</p>
<h2>1. Vùng cam lớn, hao hụt cũng lớn</h2>
<p>Báo cáo đề dẫn của Trung tâm Ứng dụng khoa học và công nghệ cho thấy, xã Nậm Khao và ba xã lân cận hiện có 2.460 ha cam sành, trong đó 1.890 ha đang cho thu hoạch, sản lượng niên vụ 2025 - 2026 đạt 26.500 tấn. Diện tích được chứng nhận VietGAP là 740 ha, chiếm 30 %.</p>
<p>Cam chín rộ trong khoảng 75 ngày, từ giữa tháng 11 đến hết tháng 01. Vào thời điểm này, giá tại vườn có năm xuống còn 6.000 đồng/kg, trong khi sau Tết, giá cam loại 1 ở các thành phố lên tới 35.000 đồng/kg. Chênh lệch ấy chưa thuộc về người trồng, vì cam không giữ được lâu.</p>
<p>Nhóm khảo sát đã theo dõi 42 chuyến hàng từ vườn đến chợ đầu mối và siêu thị. Tỷ lệ hao hụt bình quân là 18 %, phân bổ theo các công đoạn như sau:</p>
<table border="1" cellspacing="0" cellpadding="4">
<thead><tr><th>Công đoạn</th><th>Nguyên nhân chính</th><th>Hao hụt (%)</th></tr></thead>
<tbody>
<tr><td>Thu hái</td><td>Rách vỏ do bứt tay, hái khi mưa ẩm</td><td>5,1</td></tr>
<tr><td>Vận chuyển trong vườn</td><td>Va đập, xếp quá cao</td><td>2,4</td></tr>
<tr><td>Phân loại, đóng gói</td><td>Lẫn quả bệnh, không rửa khử nấm</td><td>3,2</td></tr>
<tr><td>Vận chuyển đường dài</td><td>Nhiệt độ cao, thùng không thoáng khí</td><td>4,8</td></tr>
<tr><td>Bày bán</td><td>Mất nước, nấm mốc xanh</td><td>2,5</td></tr>
<tr><td colspan="2">Tổng cộng</td><td>18,0</td></tr>
</tbody>
</table>
<p>Điều đáng chú ý là hơn 40 % hao hụt xảy ra trước khi quả cam ra khỏi xã, tức là hoàn toàn có thể giảm bằng cách thay đổi thao tác, chưa cần đến kho lạnh đắt tiền.</p>
<h2>2. Những giải pháp được thử nghiệm</h2>
<h3>2.1. Kéo cắt và túi đeo</h3>
<p>ThS. Đặng Thu Thủy trình bày kết quả thử nghiệm thay cách bứt quả bằng kéo cắt hai lần: lần đầu cắt dài cuống, lần sau cắt sát núm. Trên 30 hộ làm thử, tỷ lệ quả xước vỏ giảm từ 7,5 % xuống 1,9 %. Một chiếc kéo giá 85.000 đồng, dùng được ba vụ.</p>
<p>Người hái đeo túi vải có đáy mở thay cho gùi tre. Năng suất hái những ngày đầu giảm khoảng 15 %, nhưng sau một tuần thì trở lại như cũ.</p>
<h3>2.2. Màng bao sinh học từ chitosan</h3>
<p>TS. Trịnh Quốc Vinh giới thiệu màng bao chế từ chitosan và tinh dầu vỏ bưởi. Cam được rửa bằng nước ấm 48°C trong 3 phút, để ráo, phủ màng rồi xếp trong kho mát 8°C - 10°C. Sau 60 ngày, quả còn giữ được 94 % khối lượng; hàm lượng vitamin C giảm 11 %, thấp hơn nhiều so với mức giảm 29 % của mẫu đối chứng.</p>
<p>Chi phí phủ màng là 420 đồng/kg. Nhóm nghiên cứu lưu ý hiệu quả chỉ rõ khi quả không có vết xước, bởi màng không chữa được vết thương đã nhiễm nấm.</p>
<p style="text-align:center"><img src="/portal/Photos/2026-10-27/ad017e9d6654bd0ccam%20sanh%20(3).png" alt="" /></p>
<p style="text-align:center"><em>Vườn cam sành trồng theo tiêu chuẩn VietGAP tại xã Nậm Khao</em></p>
<h3>2.3. Kho mát cộng đồng dùng điện mặt trời</h3>
<p>Kỹ sư Lò Minh Tâm trình bày mô hình kho mát 20 tấn, sử dụng 32 tấm pin mặt trời và bể trữ lạnh bằng nước đá thay cho ắc quy. Suất đầu tư là 780.000.000 đồng; nếu vận hành 120 ngày mỗi năm cho cam và 60 ngày cho mận, thời gian hoàn vốn ước tính 4,5 năm.</p>
<h3>2.4. Phân loại bằng thị giác máy tính</h3>
<p>Một doanh nghiệp trong tỉnh mang đến băng chuyền phân loại do kỹ sư trong nước chế tạo. Máy chụp mỗi quả 06 ảnh, nhận biết vết xước, đốm nấm và kích cỡ, đạt 1,2 tấn/giờ với độ chính xác 93,5 %. Các đại biểu đề nghị huấn luyện thêm với ảnh chụp khi vỏ quả còn ướt, vì đó là điều kiện làm việc thực tế.</p>
<h2>3. Ý kiến từ nhà vườn</h2>
<p>Phần thảo luận kéo dài hơn dự kiến 50 phút. Ông Triệu A Sính, Giám đốc HTX Cam sành Nậm Khao, đặt vấn đề: nếu mỗi nhà làm một kiểu thì lô hàng không đồng đều, siêu thị vẫn trả lại.</p>
<blockquote><p>Chúng tôi không thiếu kỹ thuật, chúng tôi thiếu một cái lịch chung. Ai hái trước, ai hái sau, ai được gửi kho, ai bán ngay, phải ngồi lại với nhau mà chia.</p></blockquote>
<p>Bà Nông Thị Pằn, chủ vườn 2,5 ha, cho biết gia đình bà đã thử để cam chín muộn trên cây thêm 40 ngày bằng cách tỉa quả và bón kali. Cam bán được giá gấp đôi nhưng vụ sau cây kiệt sức, sản lượng giảm gần một nửa. Bà đề nghị các nhà khoa học nghiên cứu ngưỡng an toàn để nhà vườn không “ăn vào năm sau”.</p>
<p>Trao đổi lại, TS. Trịnh Quốc Vinh khuyến cáo chỉ nên giữ quả chín muộn trên không quá 25 % số cây của vườn, luân phiên từng khu, và không áp dụng cho cây trên 12 năm tuổi.</p>
<p>Đại diện một chuỗi siêu thị nêu ba yêu cầu tối thiểu đối với hàng vào kệ: truy xuất được đến từng lô, dư lượng thuốc bảo vệ thực vật có kết quả kiểm nghiệm trong vòng 30 ngày, và độ Brix từ 10,5 trở lên. Chuỗi cam kết tiêu thụ 1.800 tấn trong niên vụ 2026 - 2027 nếu đạt các yêu cầu đó.</p>
<h2>4. Bốn nhóm việc được thống nhất</h2>
<p>Phát biểu kết luận, ông Lương Đình Khải đề nghị các bên tập trung vào bốn nhóm việc:</p>
<p>Một là, ban hành sổ tay thu hái, sơ chế cam sành bằng tranh vẽ, phát đến 100 % hộ trồng trước ngày 15/11/2026. Sổ tay do Trung tâm Ứng dụng khoa học và công nghệ biên soạn, Hội Làm vườn góp ý.</p>
<p>Hai là, lựa chọn 03 HTX làm điểm về lịch thu hoạch chung và kho mát cộng đồng; mức hỗ trợ thực hiện theo <a href="/portal/Pages/2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">chương trình đổi mới công nghệ, thiết bị năm 2027</a>.</p>
<p>Ba là, hoàn thiện quy trình màng bao sinh học thông qua <a href="/portal/Pages/2026-6-12/Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx">nhiệm vụ tuyển chọn đợt 1</a>, bảo đảm hồ sơ an toàn thực phẩm trước khi khuyến cáo dùng rộng rãi.</p>
<p>Bốn là, đưa toàn bộ 740 ha VietGAP lên hệ thống truy xuất nguồn gốc của tỉnh trong niên vụ này, mở rộng dần ra các diện tích còn lại trong giai đoạn 2027 - 2030.</p>
<p>“Mỗi phần trăm hao hụt giảm được là 265 tấn cam, tương đương khoảng 4 tỷ đồng theo giá bình quân năm ngoái. Phần đó phải quay về túi người trồng”, ông Khải nói.</p>
<p>Kết thúc hội thảo, các đại biểu đã đi thăm vườn mẫu 3 ha của HTX và xem trình diễn kéo cắt, túi đeo, băng chuyền phân loại. Kỷ yếu hội thảo (bản điện tử) sẽ được đăng tải trên cổng thông tin của Sở trong tháng 11.</p>
</div>
</div>
<p class="tandan-p-article-author">Minh Trí - Thu Thủy</p>
<div class="td-tags">Từ khóa: <a href="javascript:;">cam sành</a>, <a href="javascript:;">bảo quản sau thu hoạch</a>, <a href="javascript:;">hội thảo khoa học</a>, <a href="javascript:;">VietGAP</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="/portal/Pages/2026-9-23/Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm...</a>(23/09/2026 3:56 CH)</li>
<li><a href="/portal/Pages/2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</a>(21/08/2026 12:10 SA)</li>
<li><a href="/portal/Pages/2026-6-12/Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx">Thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm thực hiện nhiệm vụ khoa học và công...</a>(12/06/2026 11:18 SA)</li>
<li><a href="/portal/Pages/2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</a>(29/05/2026 10:32 SA)</li>
<li><a href="/portal/Pages/2026-4-24/Huong-ung-Ngay-So-huu-tri-tue-the-gioi-26-4-dua-tarw4e8y1.aspx">Hưởng ứng Ngày Sở hữu trí tuệ thế giới 26/4: đưa tài sản trí tuệ thành đòn bẩy cho nông sản địa...</a>(24/04/2026 4:40 CH)</li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="/portal/Pages/2026-11-3/Bien-ba-nam-thanh-phan-huu-co-giai-phap-nho-loi-icwq17f.aspx">Biến bã nấm thành phân hữu cơ: giải pháp nhỏ, lợi ích kép ở xã Vĩnh Thủy</a>(03/11/2026 2:48 CH)</li>
<li><a href="/portal/Pages/2026-8-21/Truy-xuat-nguon-goc-cho-24-san-pham-OCOP-quet-motc6j1iqhu.aspx">Truy xuất nguồn gốc cho 24 sản phẩm OCOP: quét một mã, biết cả hành trình</a>(21/08/2026 12:10 SA)</li>
<li><a href="/portal/Pages/2026-7-22/Cam-bien-giam-sat-nuoc-tren-ho-Khe-Dau-nguoi-nuoix5o0dgj.aspx">Cảm biến giám sát nước trên hồ Khe Dầu: người nuôi cá lồng nhận cảnh báo qua điện thoại trước...</a>(22/07/2026 12:05 CH)</li>
<li><a href="/portal/Pages/2026-5-29/Nghiem-thu-de-tai-Phuc-trang-va-phat-trien-giong-la9s5lk3.aspx">Nghiệm thu đề tài “Phục tráng và phát triển giống lúa nếp nương Tà Mung”</a>(29/05/2026 10:32 SA)</li>
<li><a href="/portal/Pages/2026-3-18/Tu-12-ho-trong-thu-den-vung-nguyen-lieu-80-ha-hanht7b2mzc.aspx">Từ 12 hộ trồng thử đến vùng nguyên liệu 80 ha: hành trình của cây chè Shan tuyết hữu cơ ở xã...</a>(18/03/2026 3:56 CH)</li>
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
