"""Pictures of the record over time. Only the modules that draw know pyqtgraph, which takes a third
of a second to load: they are imported when Trends is first opened.
"""
