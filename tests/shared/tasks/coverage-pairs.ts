/** An item of a plan's body, by its first words, and the rows that it speaks of, by theirs; none for prose without a row. */
export type LabelledItem = { readonly item: string; readonly rows: readonly string[] }

/** Labelled by hand in the built-in template with tasks; every item of tasks and solutions, the obvious ones. */
export const purposeFirst: readonly LabelledItem[] = [
  { item: 'Kiện toàn Ban Chỉ đạo', rows: ['Kiện toàn Ban Chỉ đạo'] },
  { item: 'Xử lý văn bản, hồ sơ công việc', rows: ['Xử lý văn bản và ký số'] },
  { item: 'Tiếp nhận, giải quyết thủ tục', rows: ['Giải quyết thủ tục hành chính trực tuyến'] },
  { item: 'Số hóa thành phần hồ sơ', rows: ['Số hóa hồ sơ và kết quả'] },
  {
    item: 'Rà soát, làm sạch và cập nhật dữ liệu',
    rows: ['Làm sạch dữ liệu hộ tịch', 'Cập nhật dữ liệu đất đai'],
  },
  { item: 'Kiểm kê máy tính', rows: ['Kiểm kê, nâng cấp thiết bị'] },
  { item: 'Lập, trình phê duyệt hồ sơ đề xuất cấp độ', rows: ['Bảo đảm an toàn hệ thống thông tin'] },
  { item: 'Cài phần mềm phòng, chống mã độc', rows: ['Bảo đảm an toàn hệ thống thông tin'] },
  { item: 'Hướng dẫn hộ kinh doanh kê khai', rows: ['Hỗ trợ hộ kinh doanh kê khai'] },
  { item: 'Mở rộng thanh toán không dùng tiền mặt', rows: ['Xây dựng chợ, tuyến phố'] },
  { item: 'Hỗ trợ hợp tác xã, cơ sở sản xuất', rows: ['Đưa sản phẩm địa phương lên sàn'] },
  { item: 'Thử nghiệm nhật ký sản xuất', rows: ['Thử nghiệm truy xuất nguồn gốc'] },
  { item: 'Duy trì Tổ công nghệ số cộng đồng', rows: ['Củng cố Tổ công nghệ số'] },
  { item: 'Triển khai phong trào', rows: ['Phong trào'] },
  { item: 'Vận động người dân cài đặt, kích hoạt', rows: ['Cấp, kích hoạt tài khoản định danh'] },
  {
    item: 'Các trường học sử dụng học bạ số',
    rows: ['Chuyển đổi số trong trường học', 'Hồ sơ sức khỏe điện tử'],
  },
  { item: 'Tổ chức hưởng ứng Ngày Chuyển đổi số', rows: ['Hưởng ứng Ngày Chuyển đổi số'] },
  { item: 'Mở các lớp tập huấn', rows: ['Tập huấn kỹ năng số'] },
  { item: 'Giao việc, theo dõi và nhắc việc', rows: [] },
  { item: 'Nhiệm vụ quá hạn từ 15 ngày', rows: [] },
  { item: 'Bố trí một công chức', rows: [] },
  { item: 'Việc mua sắm, thuê dịch vụ', rows: [] },
  { item: 'Lập bảng theo dõi nhiệm vụ', rows: [] },
  { item: 'Kiểm tra thực tế ít nhất hai đợt', rows: [] },
  { item: 'Biểu dương tập thể, cá nhân', rows: [] },
  { item: 'Soạn tờ hướng dẫn một trang', rows: [] },
  { item: 'Chi trả trợ cấp an sinh xã hội', rows: [] },
]

/** The same in the template with indicators and tasks. */
export const goalsFirst: readonly LabelledItem[] = [
  {
    item: 'Tập huấn cho cán bộ, công chức',
    rows: ['Tổ chức ít nhất 03 lớp tập huấn', 'Tỷ lệ cán bộ, công chức được tập huấn'],
  },
  { item: 'Bồi dưỡng thành viên Tổ công nghệ', rows: ['Kiện toàn Tổ công nghệ số'] },
  {
    item: 'Phối hợp với doanh nghiệp viễn thông',
    rows: ['Khảo sát vùng lõm sóng', 'Tỷ lệ dân số được phủ sóng 5G'],
  },
  {
    item: 'Lắp đặt hoặc duy trì điểm truy cập',
    rows: ['Lắp đặt, nâng cấp Internet không dây', 'Tỷ lệ nhà văn hóa thôn có Internet'],
  },
  { item: 'Bảo trì hệ thống truyền thanh', rows: ['Điểm cầu họp trực tuyến'] },
  { item: 'Lập danh mục dữ liệu', rows: ['Ban hành danh mục dữ liệu'] },
  {
    item: 'Hoàn thành số hóa sổ hộ tịch',
    rows: ['Số hóa sổ hộ tịch', 'Hoàn thành số hóa và đối khớp dữ liệu hộ tịch'],
  },
  {
    item: 'Thực hiện hồ sơ công việc điện tử',
    rows: ['Lập hồ sơ công việc điện tử', 'Tổ chức họp không giấy', 'Tỷ lệ hồ sơ công việc được lập'],
  },
  {
    item: 'Cập nhật đầy đủ số liệu',
    rows: ['Cập nhật số liệu lên hệ thống', 'Tỷ lệ chế độ báo cáo định kỳ thực hiện'],
  },
  { item: 'Rà soát quy trình nội bộ', rows: ['Rà soát quy trình nội bộ'] },
  { item: 'Thu phí, lệ phí', rows: ['Tỷ lệ thanh toán phí, lệ phí trực tuyến'] },
  {
    item: 'Khảo sát mức độ hài lòng',
    rows: ['Khảo sát mức độ hài lòng', 'Tỷ lệ người dân hài lòng'],
  },
  {
    item: 'Phê duyệt và thực hiện phương án',
    rows: [
      'Hoàn thành hồ sơ đề xuất cấp độ',
      'Kiểm tra, vá lỗ hổng',
      'Tỷ lệ hệ thống thông tin được phê duyệt',
    ],
  },
  {
    item: 'Giúp doanh nghiệp nhỏ, hộ kinh doanh',
    rows: [
      'Hướng dẫn hộ kinh doanh kê khai',
      'Tỷ lệ doanh nghiệp, hợp tác xã sử dụng chữ ký',
      'Tỷ lệ hộ kinh doanh thuộc diện kê khai',
    ],
  },
  {
    item: 'Phát triển thương mại điện tử',
    rows: ['Đưa ít nhất 10 sản phẩm lên sàn', 'Số sản phẩm của địa phương được bán'],
  },
  { item: 'Hình thành một số mô hình nông nghiệp', rows: ['Thử nghiệm 01 mô hình nông nghiệp'] },
  {
    item: 'Phổ cập kỹ năng số theo phong trào',
    rows: ['Mở lớp “Bình dân học vụ số”', 'Tỷ lệ người trong độ tuổi lao động được phổ cập'],
  },
  {
    item: 'Phát triển y tế số, giáo dục số',
    rows: [
      'Cập nhật hồ sơ sức khỏe điện tử',
      'Tỷ lệ trường học sử dụng học bạ',
      'Tỷ lệ dân số đã lập, cập nhật hồ sơ',
    ],
  },
  {
    item: 'Chi trả trợ cấp, lương hưu',
    rows: ['Chuyển chi trả trợ cấp', 'Tỷ lệ người hưởng trợ cấp'],
  },
  { item: 'Thử nghiệm trợ lý ảo', rows: ['Thử nghiệm trợ lý ảo'] },
  { item: 'Mỗi cơ quan, đơn vị cụ thể hóa', rows: [] },
  { item: 'Ưu tiên tiếp nhận, bố trí người', rows: [] },
  { item: 'Hợp tác với trường đại học', rows: [] },
  { item: 'Số liệu báo cáo phải nêu nguồn', rows: [] },
  { item: 'Quy định việc sử dụng thiết bị', rows: [] },
]
