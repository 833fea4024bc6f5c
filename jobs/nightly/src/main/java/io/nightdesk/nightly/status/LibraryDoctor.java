package io.nightdesk.nightly.status;

import com.microsoft.azure.synapse.ml.core.env.NativeLoader;
import java.util.List;

/** The native libraries of the ensemble's members. */
final class LibraryDoctor {

  private LibraryDoctor() {}

  static Diagnosis xgboost() {
    return loads("xgboost", () -> Class.forName("ml.dmlc.xgboost4j.java.XGBoostJNI"));
  }

  static Diagnosis lightgbm() {
    return loads(
        "lightgbm",
        () -> {
          for (String library : List.of("_lightgbm", "_lightgbm_swig")) {
            new NativeLoader("/com/microsoft/ml/lightgbm")
                .loadLibraryByName(NativeLoader.getOSPrefix() + library);
          }
        });
  }

  static Diagnosis loads(String name, Loading loading) {
    try {
      loading.load();
      return Diagnosis.ok(name, "its native library loads");
    } catch (Exception | LinkageError e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      return Diagnosis.fail(
          name,
          "its native library does not load: " + root.getMessage(),
          "Install libgomp (package libgomp1), and let the temporary folder allow execution.");
    }
  }

  /** Something that may fail to load. */
  interface Loading {
    void load() throws Exception;
  }
}
