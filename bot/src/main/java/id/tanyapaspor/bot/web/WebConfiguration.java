package id.tanyapaspor.bot.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How Spring serves the public pages. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

    private static final String[] PAGES = { "/", "/topik/**", "/kantor", "/tanya/**", "/en/**", "/sitemap.xml",
        "/robots.txt", "/error" };

    private final PageHeaders headers;

    WebConfiguration(PageHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(headers).addPathPatterns(PAGES);
    }
}
