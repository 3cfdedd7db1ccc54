package fi.luukku.runtime.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a port is held, and by whom where the system tells (on Linux, of processes one may look into). */
public final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    public static boolean isHeld(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    /** Such as {@code java (process 4711)}. */
    public static Optional<String> of(int port) {
        return process(port).map(PortHolder::describe);
    }

    /** The process that listens there, where the system tells. */
    public static Optional<ProcessHandle> process(int port) {
        return inode(port).flatMap(PortHolder::holding);
    }

    private static Optional<String> inode(int port) {
        var end = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(file -> lines(Path.of(file)))
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > 9 && words[1].endsWith(end) && words[3].equals(LISTENING))
                .map(words -> words[9])
                .findFirst();
    }

    private static Optional<ProcessHandle> holding(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, "socket:[" + inode + "]"))
                .findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return files.anyMatch(file -> socket.equals(target(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        var command = process.info().command().map(path -> Path.of(path).getFileName() + " (process %d)");
        return command.orElse("process %d").formatted(process.pid());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
