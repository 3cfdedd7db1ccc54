package fi.luukku.plan.process;

import fi.luukku.plan.PromiseQuestions;
import fi.luukku.plan.PromiseReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class AskPromiseOwnerWorker {

    private final PromiseQuestions questions;

    AskPromiseOwnerWorker(PromiseQuestions questions) {
        this.questions = questions;
    }

    @JobWorker(type = "luukku.ask-promise-owner")
    public void askPromiseOwner(@Variable String promiseReference) {
        questions.ask(new PromiseReference(promiseReference));
    }
}
