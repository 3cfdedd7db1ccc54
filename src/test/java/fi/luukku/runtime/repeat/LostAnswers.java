package fi.luukku.runtime.repeat;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.FailJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ThrowErrorRequest;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.util.Set;

/** On the way to the engine: a worker's answer that is lost is acknowledged here and goes no further. */
record LostAnswers(RepeatedJobs jobs) implements ClientInterceptor {

    private static final Set<String> ANSWERS = Set.of("CompleteJob", "ThrowError", "FailJob");

    @Override
    public <A, B> ClientCall<A, B> interceptCall(MethodDescriptor<A, B> method, CallOptions options, Channel next) {
        ClientCall<A, B> call = next.newCall(method, options);
        return ANSWERS.contains(String.valueOf(method.getBareMethodName()))
                ? new Answering<>(call, method, jobs)
                : call;
    }

    /** Begins only when it is known that the answer is not lost. */
    private static final class Answering<A, B> extends SimpleForwardingClientCall<A, B> {

        private final MethodDescriptor<A, B> method;
        private final RepeatedJobs jobs;
        private Listener<B> listener;
        private Metadata headers;
        private int requested;
        private boolean lost;

        Answering(ClientCall<A, B> call, MethodDescriptor<A, B> method, RepeatedJobs jobs) {
            super(call);
            this.method = method;
            this.jobs = jobs;
        }

        @Override
        public void start(Listener<B> responses, Metadata first) {
            listener = responses;
            headers = first;
        }

        @Override
        public void request(int messages) {
            requested += messages;
        }

        @Override
        public void sendMessage(A message) {
            lost = isLost(message);
            if (!lost) {
                super.start(listener, headers);
                super.request(requested);
                super.sendMessage(message);
            }
        }

        @Override
        public void halfClose() {
            if (lost) {
                listener.onMessage(method.getResponseMarshaller().parse(new ByteArrayInputStream(new byte[0])));
                listener.onClose(Status.OK, new Metadata());
            } else {
                super.halfClose();
            }
        }

        @Override
        public void cancel(String message, Throwable cause) {
            if (!lost && headers != null) {
                super.cancel(message, cause);
            }
        }

        private boolean isLost(A message) {
            return switch (message) {
                case CompleteJobRequest done -> loses(done.getJobKey(), done.getVariables());
                case ThrowErrorRequest thrown ->
                    loses(thrown.getJobKey(), "{\"error\":\"" + thrown.getErrorCode() + "\"}");
                case FailJobRequest failure -> {
                    jobs.failed(failure.getJobKey(), failure.getErrorMessage());
                    yield false;
                }
                default -> false;
            };
        }

        private boolean loses(long job, String answer) {
            boolean loses = jobs.loses(job, answer);
            if (loses) {
                jobs.handOutAgain(job);
            }
            return loses;
        }
    }
}
