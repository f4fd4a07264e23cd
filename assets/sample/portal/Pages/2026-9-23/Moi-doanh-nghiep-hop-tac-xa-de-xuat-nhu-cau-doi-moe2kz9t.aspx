<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi-vn" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="GENERATOR" content="Microsoft SharePoint" />
<meta http-equiv="Expires" content="0" />
<title>
	Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm 2027 - CỔNG THÔNG TIN ĐIỆN TỬ SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HẠ GIANG
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
<form method="post" action="Moi-doanh-nghiep-hop-tac-xa-de-xuat-nhu-cau-doi-moe2kz9t.aspx" id="aspnetForm">
<div class="aspNetHidden">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" />
<input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" />
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUKc9204aead5fc6d227f8bd798ZGQ=" />
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
<table class="td-layout" width="100%" cellpadding="0" cellspacing="0"><tr>
<td class="TD-left-cell" valign="top" width="210">
<ul class="TD-ul-module-menu-left">
<li class="TD-li-menu-left"><a href="../Gioi-thieu.aspx"><span>Giới thiệu</span></a></li>
<li class="TD-li-menu-left"><a href="../Tin-hoat-dong.aspx"><span>Tin hoạt động</span></a></li>
<li class="TD-li-menu-left"><a href="../Nghien-cuu-ung-dung.aspx"><span>Nghiên cứu - ứng dụng</span></a></li>
</ul>
<div class="TD-online"><span>45</span> người đang online</div>
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
<div class="td-breadcrumb"><a href="../Tin-hoat-dong.aspx">Tin hoạt động</a></div>
<div class="tandan-div-article">
<div class="td-title-row"><h1 class="tandan-p-article-news-title">Mời doanh nghiệp, hợp tác xã đề xuất nhu cầu đổi mới công nghệ, thiết bị chế biến nông sản năm 2027</h1></div>
<table class="artcle-tools" width="100%"><tr><td><span class="tandan-span-date-publish">Đăng ngày 23 - 09 - 2026</span></td><td><span class="td-view">Lượt xem: 358</span></td><td><a href="javascript:;" class="btn-zoom" data-zoom="-1" title="Thu nhỏ">-</a><span class="td-zoom">100%</span><a href="javascript:;" class="btn-zoom" data-zoom="1" title="Phóng to">+</a></td><td><a href="javascript:window.print();" class="td-print">In trang</a></td></tr></table>
<p class="tandan-p-article-news-summary">Các đề xuất phù hợp sẽ được xem xét hỗ trợ tối đa 30 % chi phí mua thiết bị và 50 % chi phí chuyển giao công nghệ.</p>
<p class="tandan-p-article-main">&nbsp;</p>
<div id="art-content" class="article-contents">
<div id="ctl00_PlaceHolderMain_ctl03__ControlWrapper_RichHtmlField" class="ms-rtestate-field" aria-labelledby="ctl00_PlaceHolderMain_ctl03_label">
<p style="text-align:center"><strong>Kính gửi:</strong> Các doanh nghiệp, hợp tác xã hoạt động trong lĩnh vực chế biến nông sản trên địa bàn tỉnh</p>
<p>Triển khai Chương trình hỗ trợ doanh nghiệp, HTX đổi mới công nghệ giai đoạn 2026 - 2030 ban hành kèm theo Quyết định số 286/QĐ-UBND ngày 10/02/2026 của UBND tỉnh, Sở Khoa học và Công nghệ trân trọng mời các đơn vị đề xuất nhu cầu cho năm 2027 với nội dung như sau:</p>
<p>1. Lĩnh vực ưu tiên</p>
<p>a) Sơ chế, bảo quản, chế biến sâu các sản phẩm chủ lực: cam sành, chè Shan tuyết, nấm ăn, cá lồng, dược liệu dưới tán rừng.</p>
<p>b) Thiết bị sấy, làm lạnh sử dụng năng lượng mặt trời, năng lượng sinh khối; thiết bị tiết kiệm từ 20 % điện năng trở lên.</p>
<p>c) Dây chuyền phân loại, đóng gói có ứng dụng thị giác máy tính hoặc trí tuệ nhân tạo.</p>
<p>2. Nội dung và mức hỗ trợ</p>
<p>a) Hỗ trợ tối đa 30 % chi phí mua máy móc, thiết bị mới, không quá 600.000.000 đồng cho một dự án.</p>
<p>b) Hỗ trợ tối đa 50 % chi phí hợp đồng chuyển giao công nghệ, không quá 300.000.000 đồng.</p>
<p>c) Hỗ trợ 100 % chi phí đánh giá trình độ công nghệ sản xuất do Sở tổ chức.</p>
<p>3. Cách thức đề xuất</p>
<p>Đơn vị điền phiếu theo <a href="../../VanBan/2026-09/3d6df4c5504be79eMau%20phieu%20de%20xuat.xlsx">mẫu gửi kèm</a>, mô tả rõ công nghệ hiện tại, điểm nghẽn, công nghệ mong muốn, vốn đối ứng và số lao động được hưởng lợi. Phiếu gửi về Phòng Công nghệ và Đổi mới sáng tạo trước ngày 31/10/2026.</p>
<p>4. Quy trình xem xét</p>
<p>Trong 20 ngày làm việc kể từ ngày hết hạn, Sở tổ chức khảo sát thực tế tại đơn vị và thông báo kết quả bằng văn bản. Các đề xuất chưa phù hợp được tư vấn điều chỉnh để đăng ký ở đợt tiếp theo; lưu ý không đề xuất mua lại thiết bị đã qua sử dụng.</p>
<p>Rất mong nhận được sự quan tâm của quý đơn vị./.</p>
<p><strong>Tài liệu kèm theo:</strong> <a href="../../VanBan/2026-09/3d6df4c5504be79eMau%20phieu%20de%20xuat.xlsx">Mẫu phiếu đề xuất.xlsx</a></p>
</div>
</div>
<div class="td-tags">Từ khóa: <a href="javascript:;">đổi mới công nghệ</a>, <a href="javascript:;">doanh nghiệp</a></div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin liên quan</p>
<ul>
<li><a href="../2026-10-27/Hoi-thao-khoa-hoc-Nang-cao-chat-luong-va-keo-dai-t5uyh8sd1n.aspx">Hội thảo khoa học “Nâng cao chất lượng và kéo dài thời gian bảo quản cam sành Nậm Khao”: tìm...</a>(27/10/2026 10:06 SA)</li>
<li><a href="../2026-6-12/Thong-bao-tuyen-chon-to-chuc-chu-tri-ca-nhan-chu-nz81fo.aspx">Thông báo tuyển chọn tổ chức chủ trì, cá nhân chủ nhiệm thực hiện nhiệm vụ khoa học và công...</a>(12/06/2026 11:18 SA)</li>
<li><a href="../2026-4-24/Huong-ung-Ngay-So-huu-tri-tue-the-gioi-26-4-dua-tarw4e8y1.aspx">Hưởng ứng Ngày Sở hữu trí tuệ thế giới 26/4: đưa tài sản trí tuệ thành đòn bẩy cho nông sản địa...</a>(24/04/2026 4:40 CH)</li>
</ul>
</div>
<div class="tandan-div-article-other">
<p class="tandan-p-article-other">Tin mới nhất</p>
<ul>
<li><a href="../2026-11-20/Hoi-nghi-danh-gia-ket-qua-cong-tac-khoa-hoc-cong-nj6tq4cw.aspx">Hội nghị đánh giá kết quả công tác khoa học, công nghệ và chuyển đổi số 10 tháng, triển khai...</a>(20/11/2026 5:30 CH)</li>
<li><a href="../2026-11-12/Thu-hoi-126-mu-bao-hiem-khong-dat-chat-luong-sau-db8v0l.aspx">Thu hồi 126 mũ bảo hiểm không đạt chất lượng sau đợt khảo sát cuối năm</a>(12/11/2026 9:45 SA)</li>
<li><a href="../2026-10-8/Ngay-Chuyen-doi-so-10-10-khi-to-cong-nghe-so-congg4xw2r6.aspx">Ngày Chuyển đổi số 10/10: khi tổ công nghệ số cộng đồng đến từng bếp lửa</a>(08/10/2026 8:05 SA)</li>
<li><a href="../2026-9-9/Canh-bao-tinh-trang-gia-danh-can-bo-So-de-ban-temm0p3b.aspx">Cảnh báo tình trạng giả danh cán bộ Sở để bán tem, phần mềm</a>(09/09/2026 7:45 SA)</li>
<li><a href="../2026-8-7/Trao-giai-Cuoc-thi-Sang-tao-thanh-thieu-nien-nhi-dyv4n8.aspx">Trao giải Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh Hạ Giang lần thứ IX</a>(07/08/2026 4:30 CH)</li>
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
