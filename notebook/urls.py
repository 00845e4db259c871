"""Addresses of the notebook, under /api/v1/."""

from django.urls import path

from notebook import api

urlpatterns = [
    path("notebook/ratings", api.Ratings.as_view()),
    path("notebook/phrasing", api.Phrasing.as_view()),
]
