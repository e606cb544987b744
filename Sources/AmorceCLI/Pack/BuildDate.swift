import CourseModel
import Glibc

/// The day: `SOURCE_DATE_EPOCH` for what is written, the clock for warnings alone.
enum BuildDate {
  /// The day of `SOURCE_DATE_EPOCH`, or nil if it is not set to a number of seconds.
  static var reproducible: CalendarDate? {
    guard let value = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: value)),
      (0...253_402_300_799).contains(seconds)
    else { return nil }
    return CalendarDate(secondsSince1970: seconds)
  }

  /// The day of `SOURCE_DATE_EPOCH`, or today.
  static var today: CalendarDate { reproducible ?? CalendarDate(secondsSince1970: Int(time(nil))) }
}
