package fi.luukku.runtime.part;

import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the one class of ours that OpenSearch runs with, against its jars; once, until its text changes. */
final class OpenSearchCode {

    static final String MAIN_CLASS = "fi.luukku.runtime.part.OpenSearchNode";
    private static final String FILE = "OpenSearchNode.java";

    private OpenSearchCode() {}

    /** The folder with the class files. */
    static synchronized String compiledAgainst(String jars) throws IOException {
        var source = source();
        var folder = RuntimeSettings.home()
                .resolve("parts")
                .resolve("node-code")
                .resolve(Integer.toHexString((source + jars).hashCode()));
        if (!Files.exists(folder)) {
            Files.createDirectories(folder.getParent());
            var beside = Files.createTempDirectory(folder.getParent(), "compiling");
            compile(source, jars, beside);
            putInPlace(beside, folder);
        }
        return folder.toString();
    }

    /** Another run may have been as fast: what it put there is the same. */
    private static void putInPlace(Path compiled, Path folder) throws IOException {
        try {
            Files.move(compiled, folder);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            try (var files = Files.list(compiled)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(compiled);
        }
    }

    private static void compile(String source, String jars, Path folder) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new StartRefused("This needs a JDK, and %s is a Java without a compiler."
                    .formatted(System.getProperty("java.home")));
        }
        var said = new StringWriter();
        var options = List.of("-cp", jars, "-d", folder.toString(), "-proc:none", "-nowarn");
        if (!compiler.getTask(said, null, null, options, null, List.of(file(source)))
                .call()) {
            throw new IllegalStateException(said.toString());
        }
    }

    private static JavaFileObject file(String source) {
        return new SimpleJavaFileObject(URI.create("string:///" + FILE), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static String source() throws IOException {
        try (InputStream in = OpenSearchCode.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
