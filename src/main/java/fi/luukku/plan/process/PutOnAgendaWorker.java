package fi.luukku.plan.process;

import fi.luukku.plan.PromiseQuestions;
import fi.luukku.plan.PromiseReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class PutOnAgendaWorker {

    private final PromiseQuestions questions;

    PutOnAgendaWorker(PromiseQuestions questions) {
        this.questions = questions;
    }

    @JobWorker(type = "luukku.put-on-agenda")
    public void putOnAgenda(@Variable String promiseReference) {
        questions.putOnAgenda(new PromiseReference(promiseReference));
    }
}
