package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Once a form is saved its draft is of no use: the form's field {@code draft} names it. */
@Configuration(proxyBeanMethods = false)
class SavedDrafts implements WebMvcConfigurer, HandlerInterceptor {

    private final Drafts drafts;

    SavedDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/cases/*/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        String form = request.getParameter("draft");
        if (form == null || answer == null || !HttpMethod.POST.matches(request.getMethod())) {
            return;
        }
        String view = answer.getViewName();
        if (view != null
                && view.startsWith("redirect:")
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("reference") instanceof String reference) {
            drafts.remove(new CaseReference(reference), form);
        }
    }
}
