package fi.luukku.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before every page and asks anew on each request; what it decides is the ground the access log keeps. */
@Component
class Gatekeeper implements HandlerInterceptor {

    private final CaseAccess access;
    private final CurrentGround ground;

    Gatekeeper(CaseAccess access, CurrentGround ground) {
        this.access = access;
        this.ground = ground;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod page) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        Action action = needed(page);
        switch (action.scope()) {
            case OPEN -> {}
            case LINK -> ground.set(Decision.allowed(Ground.LINK));
            case WORK -> let(action, "", access.decide(action));
            case CASE -> letToCase(action, reference(request));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        ground.clear();
    }

    /** Where there is no such case the page itself says so, to whoever may be told. */
    private void letToCase(Action action, String reference) {
        Decision decision = access.decide(action, reference);
        boolean exists = decision.isAllowed() || access.exists(reference);
        if (exists) {
            let(action, reference, decision);
        } else if (!access.tellsUnknown()) {
            let(action, "", decision);
        }
    }

    private void let(Action action, String reference, Decision decision) {
        if (!decision.isAllowed()) {
            throw new NotAllowedException(action, reference, decision);
        }
        ground.set(decision);
    }

    private static Action needed(HandlerMethod page) {
        Needs needs = page.getMethodAnnotation(Needs.class);
        if (needs == null) {
            needs = page.getBeanType().getAnnotation(Needs.class);
        }
        return needs == null ? Action.UNDESCRIBED : needs.value();
    }

    private static String reference(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object reference = variables instanceof Map<?, ?> map ? map.get("reference") : null;
        if (reference == null) {
            throw new IllegalStateException("The page needs a case, but its address has no {reference}");
        }
        return reference.toString();
    }
}
