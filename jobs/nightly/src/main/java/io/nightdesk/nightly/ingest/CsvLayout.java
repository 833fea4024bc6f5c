package io.nightdesk.nightly.ingest;

/** The header lines of the files that are read. */
enum CsvLayout {
  DAILY_BARS("symbol,date,open,high,low,close,volume"),
  INTRADAY_BARS("symbol,timestamp,open,high,low,close,volume"),
  ACTIONS("symbol,date,action,value"),
  EARNINGS("symbol,date,release_time,fiscal_quarter,eps_estimate,eps_actual"),
  SECTORS("symbol,name,gics_sector,gics_sub_industry,as_of"),
  UNIVERSE("symbol,from,to,sector"),
  SOURCES("file,kind,interval,adjustment,adjusted_as_of,role");

  private final String header;

  CsvLayout(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }

  int columns() {
    return header.split(",", -1).length;
  }
}
