import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Annotates all texts of a folder twice and tells of the second time, as protocol.ts does. */
public class CoreNlp {
  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("coref.algorithm", "statistical");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    List<Path> files;
    try (var listed = Files.list(Path.of(args[0]))) {
      files = listed.sorted().toList();
    }
    pass(pipeline, files);
    long clock = System.nanoTime();
    long processor = processorTime();
    pass(pipeline, files);
    double peak = 0;
    for (String line : Files.readAllLines(Path.of("/proc/self/status")))
      if (line.startsWith("VmHWM:")) peak = Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
    System.out.printf(
        "{\"articles\": %d, \"processor\": %.1f, \"clock\": %.1f, \"megabytes\": %.1f}%n",
        files.size(), (processorTime() - processor) / 1e6, (System.nanoTime() - clock) / 1e6, peak);
  }

  private static void pass(StanfordCoreNLP pipeline, List<Path> files) throws Exception {
    for (Path file : files) {
      CoreDocument document = new CoreDocument(Files.readString(file));
      pipeline.annotate(document);
    }
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
