package io.nightdesk.nightly.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON object a line. NaN and infinities, which JSON lacks, are texts. */
final class JsonLines implements RowPrinter {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  @Override
  public long print(List<String> columns, Iterator<List<Object>> rows, PrintWriter out) {
    long count = 0;
    while (rows.hasNext()) {
      List<Object> row = rows.next();
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        object.put(columns.get(i), row.get(i));
      }
      out.println(text(object));
      count++;
    }
    return count;
  }

  static String text(Object plain) {
    try {
      return MAPPER.writeValueAsString(plain);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot encode " + plain, e);
    }
  }
}
