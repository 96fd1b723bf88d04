/** Own wording, in the manner of office papers; together they hold every Vietnamese vowel with every tone. */
export const sentences: readonly string[] = [
  'Ủy ban nhân dân xã xây dựng kế hoạch chuyển đổi số trong năm tới.',
  'Bộ phận một cửa tiếp nhận hồ sơ của người dân từ thứ hai đến sáng thứ bảy.',
  'Mỗi thôn cử một tổ công nghệ số cộng đồng giúp bà con cài ứng dụng.',
  'Đường truyền ở các nhà văn hóa được nâng cấp trước mùa mưa lũ.',
  'Trưởng thôn lập danh sách hộ chưa có điện thoại thông minh.',
  'Cán bộ kỹ thuật kiểm tra máy chủ, sao lưu dữ liệu vào ngày cuối tháng.',
  'Phấn đấu tỷ lệ hồ sơ trực tuyến đạt bảy mươi phần trăm.',
  'Hội Phụ nữ phối hợp mở lớp kỹ năng bán hàng trên mạng.',
  'Văn phòng tổng hợp, báo cáo kết quả với lãnh đạo xã mỗi quý.',
  'Người cao tuổi được hướng dẫn tận nhà cách nộp hồ sơ.',
  'Đoàn Thanh niên tổ chức ngày thứ bảy tình nguyện tại chợ.',
  'Kinh phí thực hiện lấy từ nguồn ngân sách và các nguồn hợp pháp khác.',
  'Đảm bảo an toàn thông tin ở cấp độ hai cho hệ thống nội bộ.',
  'Rà soát, gỡ bỏ những thủ tục rườm rà, khó hiểu.',
  'Công chức chưa qua bồi dưỡng phải học bổ sung trước tháng chín.',
  'Các trường học dùng sổ điểm điện tử thay sổ giấy.',
  'Trạm y tế lập hồ sơ sức khỏe cho từng hộ gia đình.',
  'Mở chuyên mục hỏi đáp trên trang thông tin của xã.',
  'Khuyến khích cửa hàng nhỏ lẻ nhận tiền không dùng tiền mặt.',
  'Lắp thêm loa truyền thanh thông minh tại những xóm xa.',
  'Việc nào chậm tiến độ, đơn vị chủ trì giải trình bằng văn bản.',
  'Số liệu thống kê được cập nhật đầy đủ, kịp thời và chính xác.',
  'Khẩn trương khắc phục lỗ hổng bảo mật do cơ quan chuyên môn cảnh báo.',
  'Xã bố trí phòng họp trực tuyến để giảm giấy tờ, đỡ tốn công đi lại.',
  'Các ngõ phố, ngã ba đều gắn biển mã quét để du khách tra cứu.',
  'Nghệ nhân kể chuyện làng nghề, giữ gìn vốn cổ bằng hình ảnh số.',
  'Bưu điện hỗ trợ gửi trả kết quả đến tận tay người nộp.',
  'Quỹ khuyến học thưởng những em đỗ đạt, giỏi tin học.',
  'Cứ mỗi kỳ giao ban, thủ trưởng các đơn vị rút kinh nghiệm ngay tại chỗ.',
  'Bãi bỏ mẫu phiếu cũ; kẻ lại bảng biểu theo quy định mới.',
  'Ẩm thực, lễ hội và cảnh đẹp của quê hương được giới thiệu rộng rãi.',
  'Sẵn sàng ứng phó khi mất điện, đứt cáp, hoặc bị kẻ xấu tấn công.',
  'Lũy kế đến hết quý ba, đã xử lý xong bảy trăm lượt phản ánh.',
  'Thửa ruộng, vườn cây ăn quả được ghi vào bản đồ số; ý kiến dân được trả lời.',
]

export const alphabet = (() => {
  const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
  const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
  const small = [...vowels.flatMap(vowel => tones.map(tone => (vowel + tone).normalize('NFC'))), 'đ']
  return { small, capital: small.map(letter => letter.toUpperCase()) }
})()
