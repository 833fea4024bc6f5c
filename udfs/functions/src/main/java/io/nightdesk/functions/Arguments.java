package io.nightdesk.functions;

/**
 * The arguments of one call as kernels take them.
 *
 * @param values in the order of the parameters, none null
 */
@SuppressWarnings("ArrayRecordComponent") // made for one call, never compared
record Arguments(Object[] values) {

  double[] numbers(int index) {
    return (double[]) values[index];
  }

  double number(int index) {
    return (Double) values[index];
  }

  int whole(int index) {
    return (Integer) values[index];
  }

  String text(int index) {
    return (String) values[index];
  }
}
