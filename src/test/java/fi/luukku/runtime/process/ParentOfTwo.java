package fi.luukku.runtime.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts two processes in the folder it is given, says their numbers and waits to be killed. */
final class ParentOfTwo {

    private ParentOfTwo() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder.resolve("logs"));
        var processes = OwnProcesses.in(folder);
        for (var name : List.of("one", "two")) {
            var process = processes.start(List.of("sleep", "600"), folder, folder.resolve(name + ".log"));
            System.out.println(process.pid());
        }
        System.in.read();
    }
}
