package fi.luukku.engine;

import io.camunda.client.jobhandling.result.DefaultResultProcessorStrategy;
import io.camunda.client.jobhandling.result.DocumentResultProcessorFailureHandlingStrategy;
import io.camunda.client.jobhandling.result.ResultProcessor;
import io.camunda.client.jobhandling.result.ResultProcessorContext;
import io.camunda.client.jobhandling.result.ResultProcessorStrategy;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks at every worker's answer before the engine gets it: a variable that is not listed fails the job instead. */
@Component
@ConditionalOnBooleanProperty(name = "camunda.client.enabled", matchIfMissing = true)
class CheckedAnswers implements ResultProcessorStrategy {

    private final ResultProcessorStrategy usual;
    private final JsonMapper json;

    CheckedAnswers(DocumentResultProcessorFailureHandlingStrategy documents, JsonMapper json) {
        this.usual = new DefaultResultProcessorStrategy(documents);
        this.json = json;
    }

    @Override
    public ResultProcessor createProcessor(ResultProcessorStrategyContext worker) {
        ResultProcessor processor = usual.createProcessor(worker);
        return new ResultProcessor() {
            @Override
            public @Nullable Object process(ResultProcessorContext answer) {
                check(answer.getResult());
                return processor.process(answer);
            }
        };
    }

    /**
     * @throws IllegalArgumentException when the answer holds what is not a {@link ProcessVariable} or not of its type
     */
    void check(@Nullable Object answer) {
        if (answer != null) {
            json.convertValue(answer, new TypeReference<Map<String, Object>>() {})
                    .forEach(ProcessVariable::check);
        }
    }
}
