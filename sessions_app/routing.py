"""Where sockets open."""

from django.urls import URLPattern

websocket_urlpatterns: list[URLPattern] = []
