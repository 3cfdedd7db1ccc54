package fi.luukku.runtime.part;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Setting;
import org.opensearch.common.settings.Setting.Property;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.shard.IndexSettingProvider;
import org.opensearch.plugins.Plugin;

/**
 * One OpenSearch node, in a JVM of its own. Not part of the test class path, where OpenSearch's jars would clash with
 * Spring Boot's: the runtime compiles this file against them when it first needs it.
 *
 * <p>Arguments: the folder for its data, the HTTP port, the transport port.
 */
public class OpenSearchNode {

    private static final String MODULES = String.join(
            ",",
            "org.opensearch.transport.Netty4Plugin",
            "org.opensearch.analysis.common.CommonAnalysisPlugin",
            "org.opensearch.painless.PainlessPlugin",
            "org.opensearch.join.ParentJoinPlugin",
            "org.opensearch.index.reindex.ReindexPlugin",
            "org.opensearch.index.mapper.MapperExtrasPlugin",
            "org.opensearch.script.mustache.MustachePlugin");

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var httpPort = Integer.parseInt(arguments[1]);
        var transportPort = arguments[2];
        var runner = new OpenSearchRunner() {
            @Override
            protected int getAvailableHttpPort(int number) {
                return httpPort;
            }
        };
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
        runner.onBuild((number, settings) -> settings.put("network.host", "127.0.0.1")
                .put("transport.port", transportPort)
                .put("discovery.type", "single-node")
                .put("node.processors", 2)
                // A person's disk is often nearly full; that must not make their cases read-only.
                .put("cluster.routing.allocation.disk.threshold_enabled", false));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(data.toString())
                .numOfNode(1)
                .clusterName("camunda")
                .moduleTypes(MODULES)
                .pluginTypes(KnownSettings.class.getName()));
        new CountDownLatch(1).await();
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (java.io.IOException e) {
            e.printStackTrace();
        }
    }

    /**
     * A setting that Tasklist 8.6 sets to null at its start, and fails where it is not known at all; and that what is written
     * is seen after a tenth of the usual second, as somebody waits for it alone.
     */
    public static class KnownSettings extends Plugin {

        @Override
        public Collection<IndexSettingProvider> getAdditionalIndexSettingProviders() {
            return List.of(new IndexSettingProvider() {
                @Override
                public Settings getAdditionalIndexSettings(String index, boolean isDataStream, Settings asked) {
                    return Settings.builder().put("index.refresh_interval", "100ms").build();
                }
            });
        }

        @Override
        public List<Setting<?>> getSettings() {
            return List.of(Setting.simpleString(
                    "index.plugins.index_state_management.policy_id", Property.IndexScope, Property.Dynamic));
        }
    }
}
