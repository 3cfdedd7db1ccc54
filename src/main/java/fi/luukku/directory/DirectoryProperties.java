package fi.luukku.directory;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where each area's directory is read from when Luukku starts.
 *
 * @param files the file's path by the area's code
 */
@ConfigurationProperties("luukku.directory")
record DirectoryProperties(@DefaultValue Map<String, Path> files) {}
